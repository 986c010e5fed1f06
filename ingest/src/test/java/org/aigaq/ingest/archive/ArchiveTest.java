package org.aigaq.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.LedgerEntry;
import org.aigaq.ingest.fetch.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.tools.ValidateTool;

class ArchiveTest {
  private static final Clock CLOCK = Clock.fixed(Pages.AT, ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void whatIsAppendedIsReadBackAtOnceAndAfterSealing() throws Exception {
    ArchiveLocator locator;
    try (Archive archive = open("a")) {
      locator = archive.append(Pages.exchanges("first"), Pages.sha("first")).get();
      assertThat(Pages.body(archive.reader(), locator)).isEqualTo("first");
    }
    assertThat(locator.warc()).endsWith(".warc.gz");
    assertThat(directory.resolve(locator.warc())).exists();
    assertThat(Pages.body(new ArchiveReader(directory), locator)).isEqualTo("first");
  }

  @Test
  void aSealedFileIsAWarcThatOthersRead() throws Exception {
    try (Archive archive = open("a")) {
      archive.append(Pages.exchanges("first"), Pages.sha("first")).get();
      archive.append(Pages.exchanges("second"), Pages.sha("second")).get();
    }
    List<String> types = new ArrayList<>();
    try (var reader = new WarcReader(onlyFile())) {
      for (WarcRecord record : reader) {
        types.add(record.type());
        assertThat(record.version()).hasToString("WARC/1.1");
      }
    }
    assertThat(types).containsExactly("warcinfo", "response", "request", "response", "request");
  }

  @Test
  void aPageThatIsTheVerySameIsKeptAsAReference() throws Exception {
    ArchiveLocator first;
    ArchiveLocator again;
    try (Archive archive = open("a")) {
      first = archive.append(Pages.exchanges("same"), Pages.sha("same")).get();
      again = archive.append(Pages.exchanges("same"), Pages.sha("same"), first).get();
      assertThat(again).isEqualTo(first);
      ArchiveLocator other = archive.append(plain("same"), Pages.sha("same"), first).get();
      assertThat(other).as("the payload is the same however it was framed").isEqualTo(first);
      ArchiveLocator changed = archive.append(plain("new"), Pages.sha("new"), first).get();
      assertThat(changed).isNotEqualTo(first);
    }
    List<String> types = new ArrayList<>();
    try (var reader = new WarcReader(onlyFile())) {
      for (WarcRecord record : reader) {
        types.add(record.type());
        if (record instanceof WarcRevisit revisit) {
          assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
          assertThat(revisit.refersToDate()).contains(Pages.AT);
          assertThat(revisit.http().status()).isEqualTo(200);
        }
      }
    }
    assertThat(types)
        .containsExactly(
            "warcinfo",
            "response",
            "request",
            "revisit",
            "request",
            "revisit",
            "request",
            "response",
            "request");
  }

  @Test
  void jwarcsOwnValidatorFindsNothing() throws Exception {
    try (Archive archive = open("a")) {
      archive.append(Pages.exchanges("first"), Pages.sha("first")).get();
      archive.append(List.of(redirect(), Pages.exchange(plainText("x"))), Pages.sha("x")).get();
      Exchange broken = Pages.exchange("HTTP/1.1 200 OK\r\nno colon here\r\n\r\nx");
      archive.append(List.of(broken), Pages.sha("x")).get();
    }
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ValidateTool.class.getName(),
                onlyFile().toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(tool.waitFor()).isZero();
  }

  @Test
  void aLocatorThatLiesFindsNothing() throws Exception {
    try (Archive archive = open("a")) {
      ArchiveLocator at = archive.append(Pages.exchanges("first"), Pages.sha("first")).get();
      ArchiveReader reader = archive.reader();
      assertThat(
              reader.read(new ArchiveLocator(at.id(), at.warc(), at.offset(), Pages.sha("other"))))
          .isEmpty();
      assertThat(reader.read(new ArchiveLocator(at.id(), at.warc(), at.offset() + 7, at.sha256())))
          .isEmpty();
      assertThat(reader.read(new ArchiveLocator(at.id(), at.warc(), 1L << 40, at.sha256())))
          .isEmpty();
      assertThat(reader.read(new ArchiveLocator(at.id(), "../" + at.warc(), 0, at.sha256())))
          .isEmpty();
      assertThat(reader.read(new ArchiveLocator(at.id(), "none.warc.gz", 0, at.sha256())))
          .isEmpty();
    }
  }

  @Test
  void aFileCutAnywhereInItsLastRecordKeepsAllOthers() throws Exception {
    ArchiveLocator first;
    ArchiveLocator last;
    try (Archive archive = open("a")) {
      first = archive.append(Pages.exchanges("first"), Pages.sha("first")).get();
      last = archive.append(Pages.exchanges("last"), Pages.sha("last")).get();
    }
    byte[] whole = Files.readAllBytes(directory.resolve(first.warc()));
    int span = whole.length - (int) last.offset();
    for (int cut : List.of(0, 1, 5, 12, span / 2, span - 9, span - 1)) {
      Path broken = Files.createTempDirectory(directory, "cut");
      int length = (int) last.offset() + cut;
      Files.write(broken.resolve(first.warc() + ".open"), Arrays.copyOf(whole, length));
      try (Archive archive = Archive.open(Archive.Settings.of(broken, "b"), CLOCK, () -> {})) {
        List<LedgerEntry> entries = archive.ledger().entries();
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().recovered()).isTrue();
        assertThat(Pages.body(archive.reader(), first)).as("cut at %d", cut).isEqualTo("first");
        // The response stands before its request: it may be whole when the request is not.
        boolean there = archive.reader().read(last).isPresent();
        assertThat(there).isEqualTo(entries.getFirst().bytes() > last.offset());
      }
      assertThat(broken.resolve(first.warc() + ".open")).doesNotExist();
    }
  }

  @Test
  void wholeRecordsAreFoundWhateverByteTheFileEndsAt() throws Exception {
    ArchiveLocator last;
    try (Archive archive = open("a")) {
      archive.append(Pages.exchanges("first"), Pages.sha("first")).get();
      last = archive.append(Pages.exchanges("last"), Pages.sha("last")).get();
    }
    Path file = directory.resolve(last.warc());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      assertThat(Members.scan(channel)).isEqualTo(new Members.Whole(channel.size(), 5));
      while (channel.size() > last.offset()) {
        channel.truncate(channel.size() - 1);
        Members.Whole whole = Members.scan(channel);
        assertThat(whole.end()).isBetween(last.offset(), channel.size());
        assertThat(whole.count()).isEqualTo(whole.end() == last.offset() ? 3 : 4);
      }
    }
  }

  @Test
  void aFileThatIsBeingWrittenIsNotTakenOver() throws Exception {
    try (Archive one = open("one")) {
      ArchiveLocator at = one.append(Pages.exchanges("first"), Pages.sha("first")).get();
      try (Archive two = open("two")) {
        assertThat(two.ledger().entries()).isEmpty();
        assertThat(two.id()).isEqualTo(one.id());
        assertThat(Pages.body(two.reader(), at)).isEqualTo("first");
      }
      ArchiveLocator next = one.append(Pages.exchanges("second"), Pages.sha("second")).get();
      assertThat(Pages.body(one.reader(), next)).isEqualTo("second");
    }
  }

  @Test
  void sealedFilesAreChainedAndAnnouncedOnce() throws Exception {
    for (String text : List.of("first", "second")) {
      try (Archive archive = open("a")) {
        archive.append(Pages.exchanges(text), Pages.sha(text)).get();
      }
    }
    List<LedgerEntry> told = new ArrayList<>();
    try (Archive archive = open("a")) {
      archive.ledger().announcePending(told::add);
      archive.ledger().announcePending(told::add);
    }
    assertThat(told).hasSize(2);
    assertThat(told.get(0).previous()).isNull();
    assertThat(told.get(1).previous()).isEqualTo(told.get(0).sha256());
    assertThat(told.get(0).records()).isEqualTo(3);
    byte[] file = Files.readAllBytes(directory.resolve(told.get(0).warc()));
    assertThat(Ids.sha256(file)).isEqualTo(told.get(0).sha256());
  }

  @Test
  void aFileThatHasGrownIsSealedAndTheNextOneBegun() throws Exception {
    var settings = new Archive.Settings(directory, "a", 1_000, Duration.ofDays(1));
    try (Archive archive = Archive.open(settings, CLOCK, () -> {})) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        names.add(
            archive.append(Pages.exchanges("text " + i), Pages.sha("text " + i)).get().warc());
      }
      assertThat(names.stream().distinct().count()).isGreaterThan(1);
    }
  }

  @Test
  void manyAppendAtOnceAndNoneIsLost() throws Exception {
    try (Archive archive = open("a")) {
      List<CompletableFuture<ArchiveLocator>> appended = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        appended.add(archive.append(Pages.exchanges("text " + i), Pages.sha("text " + i)));
      }
      for (int i = 0; i < 300; i++) {
        assertThat(Pages.body(archive.reader(), appended.get(i).get())).isEqualTo("text " + i);
      }
    }
  }

  private Archive open(String worker) throws IOException {
    return Archive.open(Archive.Settings.of(directory, worker), CLOCK, () -> {});
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".warc.gz")).findFirst().orElseThrow();
    }
  }

  private static List<Exchange> plain(String body) {
    return List.of(Pages.exchange(plainText(body)));
  }

  private static String plainText(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
  }

  /// Its body was not read.
  private static Exchange redirect() {
    Exchange whole =
        Pages.exchange("HTTP/1.1 301 Moved\r\nLocation: /y\r\nContent-Length: 9\r\n\r\n");
    return new Exchange(
        whole.url(), whole.request(), whole.response(), true, whole.peer(), whole.at());
  }
}

package org.aigaq.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.LedgerEntry;
import org.aigaq.contract.topic.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCrashTest {
  private static final Instant NOW = Pages.AT;

  @TempDir Path directory;

  @Test
  void aWriterKilledAtWorkLeavesEveryRecordThatItPromised() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<ArchiveLocator> promised = new ArrayList<>();
    try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.endsWith("}")) {
          promised.add(Json.MAPPER.readValue(line, ArchiveLocator.class));
        }
        if (promised.size() == 100) {
          writer.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(promised).hasSizeGreaterThanOrEqualTo(100);
    try (Archive next = open("next")) {
      for (int i = 0; i < promised.size(); i++) {
        assertThat(Pages.body(next.reader(), promised.get(i))).isEqualTo(EndlessWriter.text(i));
      }
      assertThat(next.ledger().entries()).isNotEmpty();
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void aCrashBetweenLedgerAndNameIsMendedWithoutASecondEntry() throws Exception {
    ArchiveLocator at = kept("first");
    Path sealed = directory.resolve(at.warc());
    Files.move(sealed, directory.resolve(at.warc() + ".open"));
    try (Archive next = open("next")) {
      assertThat(next.ledger().entries()).hasSize(1);
      assertThat(Pages.body(next.reader(), at)).isEqualTo("first");
    }
    assertThat(sealed).exists();
  }

  @Test
  void aTornLineOfTheLedgerIsWrittenAgain() throws Exception {
    ArchiveLocator at = kept("first");
    Path ledger = directory.resolve("ledger.jsonl");
    byte[] whole = Files.readAllBytes(ledger);
    Files.write(ledger, Arrays.copyOf(whole, whole.length / 2));
    Files.move(directory.resolve(at.warc()), directory.resolve(at.warc() + ".open"));
    try (Archive next = open("next")) {
      assertThat(next.ledger().entries()).extracting(LedgerEntry::warc).containsExactly(at.warc());
    }
  }

  @Test
  void aLostCountOfAnnouncementsTellsAgain() throws Exception {
    kept("first");
    Files.writeString(directory.resolve("ledger.announced"), "");
    List<LedgerEntry> told = new ArrayList<>();
    try (Archive archive = open("next")) {
      archive.ledger().announcePending(told::add);
    }
    assertThat(told).hasSize(1);
  }

  @Test
  void anArchiveThatLostItsIdKeepsTheOneOfItsLedger() throws Exception {
    ArchiveLocator at = kept("first");
    Files.writeString(directory.resolve("archive-id"), "");
    try (Archive next = open("next")) {
      assertThat(next.id()).isEqualTo(at.id());
    }
  }

  @Test
  void aFileOfNothingWholeIsDropped() throws Exception {
    Files.write(directory.resolve("aigaq-x.warc.gz.open"), new byte[] {31, -117, 8, 0});
    Files.write(directory.resolve("aigaq-y.warc.gz.open.lock"), new byte[0]);
    try (Archive next = open("next")) {
      assertThat(next.ledger().entries()).isEmpty();
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void aDirectoryThatGoesAwayEndsTheWriterWithItsReason() throws Exception {
    Path folder = Files.createDirectory(directory.resolve("archive"));
    var settings = Archive.Settings.of(folder, "a");
    try (Archive archive = Archive.open(settings, Clock.systemUTC(), () -> {})) {
      remove(folder);
      CompletableFuture<ArchiveLocator> first =
          archive.append(Pages.exchanges("first"), Pages.sha("first"));
      assertThatThrownBy(first::get)
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("cannot be written")
          .hasMessageContaining("Is the disk full");
      CompletableFuture<ArchiveLocator> next =
          archive.append(Pages.exchanges("next"), Pages.sha("next"));
      assertThatThrownBy(next::get).hasMessageContaining("cannot be written");
      assertThat(archive.ended()).isCompletedExceptionally();
    }
  }

  @Test
  void aClockThatGoesBackKeepsNoFileOpenForEver() throws Exception {
    var now = new AtomicReference<>(NOW);
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now.get();
          }

          @Override
          public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    var sealed = new CompletableFuture<Void>();
    var settings = Archive.Settings.of(directory, "a");
    try (Archive archive = Archive.open(settings, clock, () -> sealed.complete(null))) {
      archive.append(Pages.exchanges("first"), Pages.sha("first")).get();
      now.set(NOW.minus(Duration.ofDays(400)));
      sealed.get(30, java.util.concurrent.TimeUnit.SECONDS);
      assertThat(archive.ledger().entries()).hasSize(1);
    }
  }

  private ArchiveLocator kept(String text) throws Exception {
    try (Archive archive = open("a")) {
      return archive.append(Pages.exchanges(text), Pages.sha(text)).get();
    }
  }

  private Archive open(String worker) throws IOException {
    return Archive.open(Archive.Settings.of(directory, worker), Clock.systemUTC(), () -> {});
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().contains(".open")).toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

package org.aigaq.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.LedgerEntry;
import org.aigaq.ingest.archive.ArchiveReader;
import org.aigaq.ingest.archive.ArchivedResponse;
import org.aigaq.ingest.archive.LocalLedger;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// Looks at an archive's directory with other eyes than those that wrote it. Every failure ends the
/// benchmark with its reason.
final class ArchiveCheck {
  private final Path folder;

  ArchiveCheck(Path folder) {
    this.folder = folder;
  }

  /// Files of the archive that end so, in the order of their names.
  List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /// Reads every record of every sealed file with jwarc and checks each block against its digest.
  ///
  /// @return how many of each type there are
  Map<String, Integer> records() throws IOException {
    Map<String, Integer> types = new HashMap<>();
    for (Path file : files(".warc.gz")) {
      try (var reader = new WarcReader(file)) {
        reader.onWarning(words -> fail(file + ": " + words));
        for (WarcRecord record : reader) {
          types.merge(record.type(), 1, Integer::sum);
          String said = record.headers().first("WARC-Block-Digest").orElse("");
          String is = "sha256:" + sha256(record.body().stream());
          require(said.equals(is), "%s: %s says %s and is %s", file, record.id(), said, is);
        }
      }
    }
    return types;
  }

  /// Reads a page back by its locator.
  void reads(ArchiveLocator at, byte[] body) throws IOException {
    Optional<ArchivedResponse> found = new ArchiveReader(folder).read(at);
    require(found.isPresent(), "nothing at %s", at);
    require(
        Arrays.equals(found.orElseThrow().message().body(), body),
        "other bytes than those served at %s",
        at);
  }

  /// Every sealed file is in the ledger once, with the digest and size that it has, each entry
  /// names the one before, and no file is left open.
  ///
  /// @return how many were sealed after a crash
  long ledger(LocalLedger ledger) throws IOException {
    String before = null;
    List<Path> sealed = files(".warc.gz");
    List<LedgerEntry> entries = ledger.entries();
    require(entries.size() == sealed.size(), "%d files, %d entries", sealed.size(), entries.size());
    for (LedgerEntry entry : entries) {
      Path file = folder.resolve(entry.warc());
      require(Files.size(file) == entry.bytes(), "%s has another size", file);
      try (InputStream in = Files.newInputStream(file)) {
        require(sha256(in).equals(entry.sha256()), "%s has another digest", file);
      }
      require(java.util.Objects.equals(entry.previous(), before), "%s breaks the chain", file);
      before = entry.sha256();
    }
    return entries.stream().filter(LedgerEntry::recovered).count();
  }

  static void require(boolean holds, String words, Object... details) {
    if (!holds) {
      fail(words.formatted(details));
    }
  }

  private static void fail(String words) {
    throw new IllegalStateException(words);
  }

  private static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[65_536];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

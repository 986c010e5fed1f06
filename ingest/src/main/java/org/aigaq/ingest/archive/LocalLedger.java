package org.aigaq.ingest.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.aigaq.contract.record.LedgerEntry;
import org.aigaq.contract.topic.Json;

/// Which files are sealed, in order, one JSON line each, in the archive itself: the chain does not
/// need Kafka. What was told to Kafka is counted beside it.
public final class LocalLedger {
  /// Tells of an entry; returns once it is safe.
  @FunctionalInterface
  public interface Announcer {
    void announce(LedgerEntry entry) throws IOException;
  }

  private static final String LEDGER = "ledger.jsonl";
  private static final String ANNOUNCED = "ledger.announced";

  private final Path directory;
  private final String archive;

  LocalLedger(Path directory, String archive) {
    this.directory = directory;
    this.archive = archive;
  }

  /// Seals a file: chains its digest, then gives it its final name. After a crash in between the
  /// entry is there already, and only the name is given.
  LedgerEntry seal(WarcFile file, boolean recovered, Instant now) throws IOException {
    file.sync();
    String sha256 = sha256(file.path());
    return DirectoryLock.FILES.locked(
        directory,
        () -> {
          LedgerEntry entry = chain(file, sha256, recovered, now);
          Durable.move(file.path(), directory.resolve(file.name()));
          return entry;
        });
  }

  /// Tells of every entry not told yet, in order. At least once: a crash in between tells twice.
  public void announcePending(Announcer announcer) throws IOException {
    DirectoryLock.ANNOUNCING.locked(
        directory,
        () -> {
          List<LedgerEntry> entries = entries();
          for (int i = announced(); i < entries.size(); i++) {
            announcer.announce(entries.get(i));
            Durable.replace(directory.resolve(ANNOUNCED), Integer.toString(i + 1));
          }
          return entries.size();
        });
  }

  /// All entries, oldest first.
  public List<LedgerEntry> entries() throws IOException {
    return DirectoryLock.FILES.locked(directory, this::read);
  }

  private LedgerEntry chain(WarcFile file, String sha256, boolean recovered, Instant now)
      throws IOException {
    List<LedgerEntry> entries = read();
    Optional<LedgerEntry> known =
        entries.stream()
            .filter(e -> e.warc().equals(file.name()) && e.sha256().equals(sha256))
            .findFirst();
    if (known.isPresent()) {
      // The power went between this line and the renaming.
      return known.get();
    }
    var entry =
        new LedgerEntry(
            archive,
            file.name(),
            file.size(),
            file.records(),
            sha256,
            entries.isEmpty() ? null : entries.getLast().sha256(),
            recovered,
            now);
    append(Json.MAPPER.writeValueAsString(entry) + "\n");
    return entry;
  }

  private void append(String line) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            directory.resolve(LEDGER),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      channel.position(wholeLines(channel));
      channel.truncate(channel.position());
      Durable.writeAll(channel, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }

  /// A line that was being written when the power went is dropped.
  private static long wholeLines(FileChannel channel) throws IOException {
    long end = channel.size();
    var one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      if (channel.read(one, end - 1) == 1 && one.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }

  private List<LedgerEntry> read() throws IOException {
    Path ledger = directory.resolve(LEDGER);
    List<LedgerEntry> entries = new ArrayList<>();
    if (Files.exists(ledger)) {
      String text = Files.readString(ledger);
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
        if (!line.isBlank()) {
          entries.add(entry(ledger, line));
        }
      }
    }
    return entries;
  }

  private static LedgerEntry entry(Path ledger, String line) throws IOException {
    try {
      return Json.MAPPER.readValue(line, LedgerEntry.class);
    } catch (JsonProcessingException e) {
      throw new IOException(
          ledger + " has a line that is no ledger entry; restore it from a backup: " + line, e);
    }
  }

  /// A count that was lost means telling again, not never.
  private int announced() throws IOException {
    Path file = directory.resolve(ANNOUNCED);
    String count = Files.exists(file) ? Files.readString(file).strip() : "";
    return count.matches("\\d{1,9}") ? Integer.parseInt(count) : 0;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[131_072];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// The id of an archive, made when its directory was first used.
final class ArchiveId {
  private static final String FILE = "archive-id";

  private ArchiveId() {}

  static String of(Path directory) throws IOException {
    return DirectoryLock.FILES.locked(directory, () -> readOrMake(directory));
  }

  private static String readOrMake(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    String known = Files.exists(file) ? Files.readString(file).strip() : "";
    if (!known.isEmpty()) {
      return known;
    }
    // A file lost in a crash or a copy: the ledger says what the archive was called.
    var sealed = new LocalLedger(directory, "").entries();
    String id = sealed.isEmpty() ? UUID.randomUUID().toString() : sealed.getLast().archive();
    Durable.replace(file, id + "\n");
    return id;
  }
}

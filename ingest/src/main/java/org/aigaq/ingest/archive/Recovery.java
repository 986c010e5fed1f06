package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Seals what writers that are gone have left open: each file is cut to its last whole record. They
/// are never written to again.
final class Recovery {
  private static final String LOCK = ".lock";

  private final Path directory;
  private final LocalLedger ledger;
  private final Clock clock;

  Recovery(Path directory, LocalLedger ledger, Clock clock) {
    this.directory = directory;
    this.ledger = ledger;
    this.clock = clock;
  }

  void run() throws IOException {
    DirectoryLock.FILES.locked(
        directory,
        () -> {
          List<Path> left = list("*" + WarcFile.OPEN);
          for (Path path : left) {
            Optional<WarcFile> dead = WarcFile.takeOver(path, clock.instant());
            if (dead.isPresent()) {
              seal(dead.get());
            }
          }
          removeLocksOfNothing();
          return left.size();
        });
  }

  private void seal(WarcFile dead) throws IOException {
    try (dead) {
      if (dead.records() == 0) {
        Files.deleteIfExists(dead.path());
      } else {
        ledger.seal(dead, true, clock.instant());
      }
    }
  }

  /// A lock is taken before its file is made, and given back after the file has its final name.
  private void removeLocksOfNothing() throws IOException {
    for (Path lock : list("*" + WarcFile.OPEN + LOCK)) {
      String name = lock.getFileName().toString();
      if (!Files.exists(directory.resolve(name.substring(0, name.length() - LOCK.length())))) {
        Files.deleteIfExists(lock);
      }
    }
  }

  private List<Path> list(String pattern) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
      files.forEach(paths::add);
    }
    return paths;
  }
}

package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// One at a time in an archive's directory, over threads and processes. Reentrant.
final class DirectoryLock {
  /// Work done under the lock.
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  // A file lock belongs to the whole process; threads need a lock of their own.
  private static final ReentrantLock THREADS = new ReentrantLock();

  private DirectoryLock() {}

  static <T> T locked(Path directory, Work<T> work) throws IOException {
    THREADS.lock();
    if (THREADS.getHoldCount() > 1) {
      try {
        return work.run();
      } finally {
        THREADS.unlock();
      }
    }
    try (FileChannel channel =
            FileChannel.open(
                directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + directory + " was lost");
      }
      return work.run();
    } finally {
      THREADS.unlock();
    }
  }
}

package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// One at a time in an archive's directory, over threads and processes. Reentrant.
enum DirectoryLock {
  /// Who creates, takes over or chains files.
  FILES(".lock"),
  /// Who tells of sealed files. That may take as long as Kafka is away, and nobody may have to wait
  /// for it in order to write.
  ANNOUNCING(".announcing.lock");

  /// Work done under the lock.
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  private final String file;
  // A file lock belongs to the whole process; threads need a lock of their own.
  private final ReentrantLock threads = new ReentrantLock();

  DirectoryLock(String file) {
    this.file = file;
  }

  <T> T locked(Path directory, Work<T> work) throws IOException {
    threads.lock();
    if (threads.getHoldCount() > 1) {
      try {
        return work.run();
      } finally {
        threads.unlock();
      }
    }
    try (FileChannel channel =
            FileChannel.open(
                directory.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + directory + " was lost");
      }
      return work.run();
    } finally {
      threads.unlock();
    }
  }
}

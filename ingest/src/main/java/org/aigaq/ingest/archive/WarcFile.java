package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/// A WARC file that is not sealed: `NAME.open`, locked by the one who writes it.
final class WarcFile implements AutoCloseable {
  static final String OPEN = ".open";

  private final Path path;
  private final FileChannel channel;
  private final WriterLock lock;
  private final Instant openedAt;
  private long size;
  private long records;

  private WarcFile(Path path, FileChannel channel, WriterLock lock, Instant openedAt) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
    this.openedAt = openedAt;
  }

  static WarcFile create(Path directory, String name, Instant now) throws IOException {
    Path path = directory.resolve(name + OPEN);
    return DirectoryLock.FILES.locked(
        directory,
        () -> {
          WriterLock lock =
              WriterLock.take(path)
                  .orElseThrow(() -> new IOException("another process holds the new file " + path));
          FileChannel channel =
              opened(lock, path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          var file = new WarcFile(path, channel, lock, now);
          try {
            Durable.directory(directory);
            return file;
          } catch (IOException e) {
            file.close();
            throw e;
          }
        });
  }

  /// Takes over a file whose writer is gone, cut to its last whole record. Empty when the writer
  /// lives, or has sealed it meanwhile.
  static Optional<WarcFile> takeOver(Path path, Instant now) throws IOException {
    return DirectoryLock.FILES.locked(
        Durable.directoryOf(path),
        () -> {
          if (!Files.exists(path)) {
            return Optional.empty();
          }
          Optional<WriterLock> lock = WriterLock.take(path);
          return lock.isEmpty() ? Optional.empty() : Optional.of(takeOver(path, lock.get(), now));
        });
  }

  private static WarcFile takeOver(Path path, WriterLock lock, Instant now) throws IOException {
    FileChannel channel = opened(lock, path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    var file = new WarcFile(path, channel, lock, now);
    try {
      Members.Whole whole = Members.scan(channel);
      file.records = whole.count();
      file.size = whole.end();
      channel.truncate(whole.end());
      channel.force(true);
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static FileChannel opened(WriterLock lock, Path path, OpenOption... options)
      throws IOException {
    try {
      return FileChannel.open(path, options);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /// Writes a record at the end. A file that a record could not be written to whole is not written
  /// to again.
  ///
  /// @return its offset
  long append(byte[] member) throws IOException {
    long offset = size;
    var buffer = ByteBuffer.wrap(member);
    while (buffer.hasRemaining()) {
      channel.write(buffer, offset + buffer.position());
    }
    size += member.length;
    records++;
    return offset;
  }

  void sync() throws IOException {
    channel.force(false);
  }

  Path path() {
    return path;
  }

  /// The name it will have once it is sealed.
  String name() {
    String open = path.getFileName().toString();
    return open.substring(0, open.length() - OPEN.length());
  }

  long size() {
    return size;
  }

  long records() {
    return records;
  }

  Instant openedAt() {
    return openedAt;
  }

  /// Lets go of it. Unsealed, it is recovered by whoever opens the archive next.
  @Override
  public void close() throws IOException {
    DirectoryLock.FILES.locked(
        Durable.directoryOf(path),
        () -> {
          try (lock) {
            channel.close();
          }
          return path;
        });
  }
}

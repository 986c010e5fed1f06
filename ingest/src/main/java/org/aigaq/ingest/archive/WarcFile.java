package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
    WriterLock lock =
        WriterLock.take(path)
            .orElseThrow(() -> new IOException("another process holds the new file " + path));
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Durable.directory(directory);
    return new WarcFile(path, channel, lock, now);
  }

  /// Takes over a file whose writer is gone, cut to its last whole record. Empty when the writer
  /// lives.
  static Optional<WarcFile> takeOver(Path path, Instant now) throws IOException {
    Optional<WriterLock> lock = WriterLock.take(path);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    var file = new WarcFile(path, channel, lock.get(), now);
    Members.Whole whole = Members.scan(channel);
    file.records = whole.count();
    file.size = whole.end();
    channel.truncate(whole.end());
    channel.force(true);
    return Optional.of(file);
  }

  /// Writes a record at the end.
  ///
  /// @return its offset
  long append(byte[] member) throws IOException {
    long offset = size;
    try {
      var buffer = ByteBuffer.wrap(member);
      while (buffer.hasRemaining()) {
        channel.write(buffer, offset + buffer.position());
      }
    } catch (IOException e) {
      channel.truncate(offset);
      throw e;
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

  @Override
  public void close() throws IOException {
    channel.close();
    lock.close();
  }
}

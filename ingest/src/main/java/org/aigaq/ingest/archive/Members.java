package org.aigaq.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Finds where the last whole gzip member of a file ends. We write one record per member, so that a
/// member whose checksum holds is a whole record.
final class Members {
  /// @param end offset after the last whole member
  /// @param count of whole members
  record Whole(long end, long count) {}

  private static final int HEADER = 10;
  private static final int TRAILER = 8;

  private final FileChannel channel;
  private final byte[] out = new byte[65_536];
  private final ByteBuffer in = ByteBuffer.allocate(65_536);

  private Members(FileChannel channel) {
    this.channel = channel;
  }

  static Whole scan(FileChannel channel) throws IOException {
    return new Members(channel).scan();
  }

  private Whole scan() throws IOException {
    long end = 0;
    long count = 0;
    try {
      while (end < channel.size()) {
        end = member(end);
        count++;
      }
    } catch (EOFException | DataFormatException e) {
      // Here the whole ones end; what follows was being written when the power went.
    }
    return new Whole(end, count);
  }

  private long member(long start) throws IOException, DataFormatException {
    ByteBuffer header = exactly(HEADER, start);
    // Our own writer sets no flags, hence no optional fields.
    boolean ours = header.getShort(0) == (short) 0x8b1f && header.get(2) == 8 && header.get(3) == 0;
    if (!ours) {
      throw new DataFormatException("no gzip header at " + start);
    }
    var crc = new CRC32();
    var inflater = new Inflater(true);
    try {
      long deflatedEnd = inflate(inflater, crc, start + HEADER);
      ByteBuffer trailer = exactly(TRAILER, deflatedEnd);
      boolean whole =
          trailer.getInt(0) == (int) crc.getValue()
              && trailer.getInt(4) == (int) inflater.getBytesWritten();
      if (!whole) {
        throw new DataFormatException("a checksum does not hold at " + deflatedEnd);
      }
      return deflatedEnd + TRAILER;
    } finally {
      inflater.end();
    }
  }

  private long inflate(Inflater inflater, CRC32 crc, long from)
      throws IOException, DataFormatException {
    long position = from;
    while (!inflater.finished()) {
      int n = inflater.inflate(out);
      crc.update(out, 0, n);
      if (n == 0 && inflater.needsDictionary()) {
        throw new DataFormatException("a dictionary");
      }
      if (n == 0 && inflater.needsInput()) {
        in.clear();
        int read = channel.read(in, position);
        if (read <= 0) {
          throw new EOFException();
        }
        inflater.setInput(in.array(), 0, read);
        position += read;
      }
    }
    return from + inflater.getBytesRead();
  }

  private ByteBuffer exactly(int count, long position) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) <= 0) {
        throw new EOFException();
      }
    }
    return buffer;
  }
}

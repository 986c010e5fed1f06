package org.aigaq.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Makes gzip members (RFC 1952) without optional fields. A compressor is a quarter of a megabyte
/// that has to be made and cleared: they are used again.
final class Gzip {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int TRAILER = 8;
  private static final int KEPT = 16;

  private final Queue<Deflater> idle = new ArrayBlockingQueue<>(KEPT);

  /// The parts, one after the other, as one member.
  byte[] member(byte[]... parts) {
    Deflater known = idle.poll();
    Deflater deflater = known == null ? new Deflater(Deflater.DEFAULT_COMPRESSION, true) : known;
    byte[] member = member(deflater, parts);
    deflater.reset();
    if (!idle.offer(deflater)) {
      deflater.end();
    }
    return member;
  }

  private static byte[] member(Deflater deflater, byte[]... parts) {
    var crc = new CRC32();
    int size = 0;
    for (byte[] part : parts) {
      size += part.length;
    }
    var out = new ByteArrayOutputStream(size / 3 + 256);
    out.writeBytes(HEADER);
    byte[] buffer = new byte[Math.clamp(size / 3 + 64, 512, 65_536)];
    for (int i = 0; i < parts.length; i++) {
      crc.update(parts[i]);
      deflater.setInput(parts[i]);
      if (i == parts.length - 1) {
        deflater.finish();
      }
      while (i == parts.length - 1 ? !deflater.finished() : !deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    ByteBuffer trailer = ByteBuffer.allocate(TRAILER).order(ByteOrder.LITTLE_ENDIAN);
    out.writeBytes(trailer.putInt((int) crc.getValue()).putInt(size).array());
    return out.toByteArray();
  }
}

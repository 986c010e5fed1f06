package org.aigaq.ingest.read.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Unpacks gzip that nobody declared.
final class Gunzip {
  /// Bounds a bomb; a page or a feed is far smaller.
  private static final int MAX_BYTES = 50_000_000;

  private Gunzip() {}

  /// The bytes themselves unless they start like gzip; of a broken stream, what came before.
  static byte[] ifPacked(byte[] bytes) {
    byte[] now = bytes;
    for (int depth = 0; depth < 2 && isGzip(now); depth++) {
      now = unpack(now);
    }
    return now;
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 18
        && (bytes[0] & 0xff) == 0x1f
        && (bytes[1] & 0xff) == 0x8b
        && bytes[2] == 8;
  }

  private static byte[] unpack(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
    byte[] buffer = new byte[16_384];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      int n = in.read(buffer);
      while (n >= 0 && out.size() < MAX_BYTES) {
        out.write(buffer, 0, n);
        n = in.read(buffer);
      }
    } catch (IOException e) {
      // A stream cut short still holds the beginning of its document.
      return out.size() > 0 ? out.toByteArray() : bytes;
    }
    return out.toByteArray();
  }
}

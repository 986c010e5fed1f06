package org.aigaq.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Reads a connection and keeps exactly the bytes that were consumed, up to a limit.
final class WireInput {
  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[8_192];
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream(4_096);
  private final IntConsumer onBytes;
  private int position;
  private int end;

  WireInput(InputStream in, long limit) {
    this(in, limit, bytes -> {});
  }

  /// @param onBytes told how many bytes have come, each time; 0 at the end of the stream
  WireInput(InputStream in, long limit, IntConsumer onBytes) {
    this.in = in;
    this.limit = limit;
    this.onBytes = onBytes;
  }

  int read() throws IOException {
    if (position == end && !fill()) {
      return -1;
    }
    int b = buffer[position++] & 0xff;
    take(b);
    return b;
  }

  int read(byte[] target, int offset, int length) throws IOException {
    if (position == end && !fill()) {
      return -1;
    }
    int count = Math.min(length, end - position);
    if (taken.size() + (long) count > limit) {
      throw new TooLarge("more than " + limit + " bytes on the wire", new byte[0]);
    }
    System.arraycopy(buffer, position, target, offset, count);
    taken.write(buffer, position, count);
    position += count;
    return count;
  }

  /// Up to the line feed, which is dropped as is a carriage return before it. Null at the end of
  /// the stream.
  @Nullable String line(int longest) throws IOException {
    String whole = buffered(longest);
    if (whole != null) {
      return whole;
    }
    var line = new ByteArrayOutputStream(80);
    int b = read();
    if (b < 0) {
      return null;
    }
    while (b != '\n') {
      if (b < 0) {
        throw new HttpBroken("the connection ended inside a line");
      }
      if (line.size() >= longest) {
        throw new HttpBroken("a line of more than " + longest + " bytes");
      }
      line.write(b);
      b = read();
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /// A line that has come whole already; null when it has not, or goes beyond a limit.
  private @Nullable String buffered(int longest) {
    int feed = position;
    while (feed < end && buffer[feed] != '\n') {
      feed++;
    }
    int length = feed - position;
    if (feed == end || length > longest || taken.size() + (long) length + 1 > limit) {
      return null;
    }
    int kept = length > 0 && buffer[feed - 1] == '\r' ? length - 1 : length;
    var text = new String(buffer, position, kept, StandardCharsets.ISO_8859_1);
    taken.write(buffer, position, length + 1);
    position = feed + 1;
    return text;
  }

  /// Everything consumed so far.
  byte[] taken() {
    return taken.toByteArray();
  }

  int takenSize() {
    return taken.size();
  }

  /// Drops what was consumed so far, for an interim response.
  void forget() {
    taken.reset();
  }

  private void take(int b) throws TooLarge {
    if (taken.size() >= limit) {
      throw new TooLarge("more than " + limit + " bytes on the wire", new byte[0]);
    }
    taken.write(b);
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    onBytes.accept(end);
    return end > 0;
  }
}

package org.aigaq.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http2.frame.FrameFlag;
import org.apache.hc.core5.http2.frame.FrameType;
import org.apache.hc.core5.http2.frame.RawFrame;
import org.apache.hc.core5.http2.hpack.HPackDecoder;
import org.jspecify.annotations.Nullable;

/// Puts header blocks together and writes the final answer's as HTTP/1.1 would have it.
final class Http2Head {
  static final int MOST_BYTES = 65_536;
  private static final int TABLE = 4_096;
  private static final int MOST_BLOCKS = 12;
  private static final int PRIORITY = 5;

  /// What speaks of a connection has no meaning here (RFC 9113, 8.2.2).
  private static final Set<String> OF_CONNECTIONS =
      Set.of("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade");

  private final HPackDecoder decoder = new HPackDecoder(TABLE, StandardCharsets.ISO_8859_1);
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private boolean open;
  private int blocks;

  Http2Head() {
    decoder.setMaxListSize(MOST_BYTES);
  }

  /// Whether a block goes on in the next frame.
  boolean isOpen() {
    return open;
  }

  /// @return the head of a final answer once it is whole; null otherwise
  @Nullable String take(RawFrame frame) throws IOException {
    ByteBuffer content = frame.getPayloadContent();
    ByteBuffer part = content == null ? ByteBuffer.allocate(0) : content.slice();
    if (frame.isType(FrameType.HEADERS) && frame.isFlagSet(FrameFlag.PRIORITY)) {
      if (part.remaining() < PRIORITY) {
        throw new HttpBroken("HTTP/2: a priority that is cut off");
      }
      part.position(PRIORITY);
    }
    if (block.size() + part.remaining() > MOST_BYTES) {
      throw new HttpBroken("more than " + MOST_BYTES + " bytes of headers");
    }
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    block.writeBytes(bytes);
    open = !frame.isFlagSet(FrameFlag.END_HEADERS);
    return open ? null : whole();
  }

  private @Nullable String whole() throws IOException {
    blocks++;
    if (blocks > MOST_BLOCKS) {
      throw new HttpBroken("HTTP/2: more than " + MOST_BLOCKS + " header blocks");
    }
    List<Header> headers;
    try {
      headers = decoder.decodeHeaders(ByteBuffer.wrap(block.toByteArray()));
    } catch (HttpException | RuntimeException e) {
      throw new HttpBroken("HTTP/2: headers that cannot be read: " + Words.of(e));
    }
    block.reset();
    return text(headers);
  }

  private static @Nullable String text(List<Header> headers) throws HttpBroken {
    var text = new StringBuilder();
    String status = null;
    for (Header header : headers) {
      String name = header.getName();
      String value = header.getValue() == null ? "" : header.getValue();
      if (name.equals(":status")) {
        status = value;
      } else if (!OF_CONNECTIONS.contains(name)) {
        line(text, name, value);
      }
    }
    // Trailers have no status.
    if (status == null || status.startsWith("1")) {
      return null;
    }
    if (!status.matches("\\d{3}")) {
      throw new HttpBroken("HTTP/2: status \"" + Words.printable(status) + "\"");
    }
    return "HTTP/1.1 " + status + " \r\n" + text + "\r\n";
  }

  /// A line break inside would make two headers of one.
  private static void line(StringBuilder text, String name, String value) throws HttpBroken {
    boolean plain = name.matches("[!#$%&'*+.^_`|~0-9a-z-]+");
    if (!plain || value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
      throw new HttpBroken("HTTP/2: a header \"" + Words.printable(name) + "\" that cannot be one");
    }
    text.append(name).append(": ").append(value).append("\r\n");
  }
}

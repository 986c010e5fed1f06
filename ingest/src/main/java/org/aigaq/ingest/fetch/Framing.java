package org.aigaq.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/// Where a body ends (RFC 9112, section 6.3): chunked, by length, or with the connection.
final class Framing {
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private Framing() {}

  static InputStream of(ResponseHead head, WireInput in) throws HttpBroken {
    if (head.status() == 204 || head.status() == 304) {
      return InputStream.nullInputStream();
    }
    String coding =
        String.join(",", head.all("transfer-encoding")).toLowerCase(Locale.ROOT).strip();
    if (coding.equals("chunked")) {
      return new Chunked(in);
    }
    if (!coding.isEmpty() && !coding.equals("identity")) {
      throw new HttpBroken("transfer-encoding \"" + coding + "\" was not asked for");
    }
    List<String> lengths = head.all("content-length").stream().distinct().toList();
    if (lengths.isEmpty()) {
      return new UntilClose(in);
    }
    if (lengths.size() > 1 || !LENGTH.matcher(lengths.getFirst()).matches()) {
      throw new HttpBroken("content-length \"" + String.join(", ", lengths) + "\"");
    }
    return new Sized(in, Long.parseLong(lengths.getFirst()));
  }

  private abstract static class Framed extends InputStream {
    final WireInput in;

    Framed(WireInput in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] target, int offset, int length) throws IOException;
  }

  private static final class Sized extends Framed {
    private final long size;
    private long left;

    Sized(WireInput in, long size) {
      super(in);
      this.size = size;
      this.left = size;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(target, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new HttpBroken("the body ended after %d of %d bytes".formatted(size - left, size));
      }
      left -= count;
      return count;
    }
  }

  private static final class UntilClose extends Framed {
    UntilClose(WireInput in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return in.read(target, offset, length);
      } catch (SSLException e) {
        // Many servers end TLS without saying so.
        if (e.getCause() instanceof EOFException) {
          return -1;
        }
        throw e;
      }
    }
  }

  private static final class Chunked extends Framed {
    private long left;
    private boolean first = true;
    private boolean done;

    Chunked(WireInput in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (!done && left == 0) {
        next();
      }
      if (done) {
        return -1;
      }
      int count = in.read(target, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new HttpBroken("the connection ended inside a chunk");
      }
      left -= count;
      return count;
    }

    private void next() throws IOException {
      if (!first && !line().isEmpty()) {
        throw new HttpBroken("a chunk is longer than it says");
      }
      first = false;
      String size = line().replaceFirst(";.*", "").strip();
      if (!size.matches("[0-9A-Fa-f]{1,15}")) {
        throw new HttpBroken("a chunk without a size");
      }
      left = Long.parseLong(size, 16);
      if (left == 0) {
        done = true;
        skipTrailers();
      }
    }

    private void skipTrailers() throws IOException {
      int bytes = 0;
      for (String line = in.line(8_192); line != null && !line.isEmpty(); line = in.line(8_192)) {
        bytes += line.length();
        if (bytes > 65_536) {
          throw new HttpBroken("trailers without an end");
        }
      }
    }

    private String line() throws IOException {
      String line = in.line(8_192);
      if (line == null) {
        throw new HttpBroken("the connection ended between chunks");
      }
      return line;
    }
  }
}

package org.aigaq.ingest.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Content codings. The stream grows only as it is read, so that a bomb is stopped by whoever
/// counts the bytes.
final class Coding {
  /// What we say we can read.
  static final String ACCEPTED = "gzip, deflate, br, zstd";

  private static final int MOST = 3;

  private Coding() {}

  static InputStream decode(ResponseHead head, InputStream body) throws IOException {
    List<String> codings =
        head.all("content-encoding").stream()
            .flatMap(value -> List.of(value.split(",", -1)).stream())
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .filter(value -> !value.isEmpty() && !value.equals("identity") && !value.equals("none"))
            .toList();
    if (codings.size() > MOST) {
      throw new HttpBroken("more than " + MOST + " content codings");
    }
    InputStream decoded = body;
    for (String coding : codings.reversed()) {
      decoded = decode(coding, decoded);
    }
    return decoded;
  }

  private static InputStream decode(String coding, InputStream coded) throws IOException {
    var body = new BufferedInputStream(coded, 8_192);
    body.mark(2);
    int first = body.read();
    int second = body.read();
    body.reset();
    if (first < 0) {
      return body;
    }
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(body, 8_192);
      case "deflate" -> inflate(body, first, second);
      case "br" -> new BrotliInputStream(body);
      // 8 MB of window (RFC 9659): the decoder allocates what the stream asks for.
      case "zstd" -> new ZstdInputStream(body).setLongMax(23);
      default -> throw new HttpBroken("content-encoding \"" + coding + "\" was not asked for");
    };
  }

  /// "deflate" means zlib, but servers send bare deflate as well.
  private static InputStream inflate(InputStream body, int first, int second) {
    boolean zlib = (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
    return new InflaterInputStream(body, new Inflater(!zlib), 8_192);
  }
}

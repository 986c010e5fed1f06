package org.aigaq.ingest.read.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A document of parts: some in UTF-8, some in an 8-bit charset, as a template, a database and an
/// author each had their own. Parts end at tags and lines.
final class MixedBytes {
  private static final int MIN_SEQUENCES = 3;

  /// Of the foreign bytes, a tenth must be good UTF-8: by accident it never is.
  private static final int SHARE = 10;

  private final byte[] bytes;
  private final List<Part> parts;

  private record Part(int from, int to, boolean utf8) {}

  private MixedBytes(byte[] bytes, List<Part> parts) {
    this.bytes = bytes;
    this.parts = parts;
  }

  /// Empty when the bytes are of one charset, as far as can be seen.
  static Optional<MixedBytes> of(byte[] bytes) {
    List<Part> parts = new ArrayList<>();
    long good = 0;
    long bad = 0;
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] != '<' && bytes[i] != '>' && bytes[i] != '\n') {
        continue;
      }
      int end = Math.min(i + 1, bytes.length);
      Utf8 utf8 = Utf8.of(Arrays.copyOfRange(bytes, from, end));
      boolean fits = utf8.valid() || utf8.nearly();
      if (!fits) {
        bad += utf8.bad();
      } else if (utf8.sequences() >= MIN_SEQUENCES) {
        good += utf8.sequences();
      }
      parts.add(new Part(from, end, fits));
      from = end;
    }
    boolean mixed = bad >= MIN_SEQUENCES && good * SHARE >= bad;
    return mixed ? Optional.of(new MixedBytes(bytes, parts)) : Optional.empty();
  }

  /// The bytes that are not UTF-8.
  byte[] foreign() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    parts.stream().filter(p -> !p.utf8).forEach(p -> out.write(bytes, p.from, p.to - p.from));
    return out.toByteArray();
  }

  String decode(Decoder other) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (Part part : parts) {
      byte[] piece = Arrays.copyOfRange(bytes, part.from, part.to);
      text.append(part.utf8 ? new String(piece, StandardCharsets.UTF_8) : other.decode(piece, 0));
    }
    return text.toString();
  }
}

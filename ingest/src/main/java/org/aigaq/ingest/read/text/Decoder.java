package org.aigaq.ingest.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A charset, known to Java or not. Never fails: what cannot be decoded becomes U+FFFD.
sealed interface Decoder {
  String name();

  String decode(byte[] bytes, int from);

  default boolean isUtf8() {
    return name().equals("utf-8");
  }

  default boolean isMultiByte() {
    return this instanceof Known known
        && known.charset().canEncode()
        && known.charset().newEncoder().maxBytesPerChar() > 1.5;
  }

  record Known(Charset charset) implements Decoder {
    @Override
    public String name() {
      return charset.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String decode(byte[] bytes, int from) {
      return new String(bytes, from, bytes.length - from, charset);
    }
  }

  /// An 8-bit charset: ASCII below, the table's 128 characters above.
  record Table(String name, String upper) implements Decoder {
    @Override
    public String decode(byte[] bytes, int from) {
      char[] chars =
          new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).toCharArray();
      for (int i = 0; i < chars.length; i++) {
        if (chars[i] >= 0x80) {
          chars[i] = upper.charAt(chars[i] - 0x80);
        }
      }
      return new String(chars);
    }
  }
}

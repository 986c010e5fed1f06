package org.aigaq.ingest.read.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Takes off codings that nobody declared: gzip, zlib, bare deflate, Base64, chunk sizes,
/// quoted-printable.
final class Unpacked {
  /// Bounds a bomb; a page or a feed is far smaller.
  private static final int MAX_BYTES = 50_000_000;

  private static final int HEAD = 2_000;
  private static final int DEEPEST = 3;
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{40,}={0,2}\\s*");
  private static final Pattern QUOTED =
      Pattern.compile("(?:version|encoding|xmlns(?::\\w+)?|href|rel|class|lang)=3D[\"']?");

  private Unpacked() {}

  /// The bytes themselves unless they are packed; of a broken stream, what came before.
  static byte[] of(byte[] bytes) {
    byte[] now = bytes;
    for (int depth = 0; depth < DEEPEST; depth++) {
      byte[] next = once(now);
      if (next == now) {
        return now;
      }
      now = next;
    }
    return now;
  }

  private static byte[] once(byte[] bytes) {
    if (bytes.length < 18) {
      return bytes;
    }
    if ((bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b && bytes[2] == 8) {
      return gunzip(bytes);
    }
    if (isBinary(bytes)) {
      boolean zlib =
          (bytes[0] & 0x0f) == 8 && (((bytes[0] & 0xff) << 8) + (bytes[1] & 0xff)) % 31 == 0;
      byte[] plain = inflate(bytes, !zlib);
      return startsMarkup(plain) ? plain : bytes;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (startsMarkup(bytes)) {
      boolean quoted = head.contains("=3D") && QUOTED.matcher(head).find();
      return quoted ? quotedPrintable(bytes) : bytes;
    }
    if (BASE64.matcher(head).matches()) {
      byte[] plain = base64(bytes);
      return startsMarkup(plain) ? plain : bytes;
    }
    return Character.digit(head.charAt(0), 16) >= 0 ? dechunked(bytes) : bytes;
  }

  /// Control characters in a text's first bytes are none of a text.
  private static boolean isBinary(byte[] bytes) {
    int controls = 0;
    int zeros = 0;
    int n = Math.min(bytes.length, 64);
    for (int i = 0; i < n; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
      boolean control = bytes[i] >= 0 && bytes[i] < ' ' && !isBlank(bytes[i]);
      controls += control || bytes[i] == 0x7f ? 1 : 0;
    }
    return zeros < 6 && controls >= 3;
  }

  private static boolean startsMarkup(byte[] bytes) {
    int i = 0;
    while (i < bytes.length && i < 100 && (isBlank(bytes[i]) || (i < 3 && bytes[i] < 0))) {
      i++;
    }
    return i < bytes.length && (bytes[i] == '<' || bytes[i] == '{');
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private static byte[] gunzip(byte[] bytes) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return drained(in, bytes);
    } catch (IOException e) {
      return bytes;
    }
  }

  private static byte[] inflate(byte[] bytes, boolean bare) {
    Inflater inflater = new Inflater(bare);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
      return drained(in, bytes);
    } catch (IOException e) {
      return bytes;
    } finally {
      inflater.end();
    }
  }

  private static byte[] drained(InputStream in, byte[] packed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
    byte[] buffer = new byte[16_384];
    try {
      int n = in.read(buffer);
      while (n > 0 && out.size() < MAX_BYTES) {
        out.write(buffer, 0, n);
        n = in.read(buffer);
      }
    } catch (IOException e) {
      // A stream cut short still holds the beginning of its document.
      return out.size() > 0 ? out.toByteArray() : packed;
    }
    return out.toByteArray();
  }

  private static byte[] base64(byte[] bytes) {
    try {
      return Base64.getMimeDecoder().decode(bytes);
    } catch (IllegalArgumentException e) {
      return bytes;
    }
  }

  /// Joins chunks whose sizes were left in; the bytes themselves when the sizes do not add up.
  private static byte[] dechunked(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int end = at;
      int size = 0;
      while (end < bytes.length && end - at < 7 && Character.digit(bytes[end], 16) >= 0) {
        size = size * 16 + Character.digit(bytes[end++], 16);
      }
      boolean sound =
          end > at && end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
      if (!sound) {
        return out.size() > 0 && at > bytes.length / 2 ? out.toByteArray() : bytes;
      }
      if (size == 0) {
        break;
      }
      int from = end + 2;
      int n = Math.min(size, bytes.length - from);
      out.write(bytes, from, n);
      at = from + n + 2;
    }
    return out.toByteArray();
  }

  private static byte[] quotedPrintable(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '=' && high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else if (bytes[i] == '=' && i + 1 < bytes.length && isLineEnd(bytes[i + 1])) {
        i += bytes[i + 1] == '\r' && i + 2 < bytes.length && bytes[i + 2] == '\n' ? 2 : 1;
      } else {
        out.write(bytes[i]);
      }
    }
    byte[] plain = out.toByteArray();
    return Arrays.equals(plain, bytes) ? bytes : plain;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }
}

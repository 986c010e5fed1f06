package org.aigaq.ingest.read.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Bytes to text. Valid UTF-8 beats every declaration, then a declaration that the text bears out,
/// then detection.
public final class Charsets {
  private static final int HEAD = 4_096;
  private static final int SAMPLE = 60_000;
  private static final Pattern LABEL =
      Pattern.compile(
          "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.+-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9_:.+-]{2,40})");
  private static final Pattern META = Pattern.compile("<meta[^>]{0,200}", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /// @param charset lower-case name
  public record Decoded(String text, String charset) {}

  /// @param contentType the HTTP header
  /// @param told a charset that the caller knows, which counts like a declaration
  public static Decoded decode(byte[] raw, @Nullable String contentType, @Nullable String told) {
    byte[] bytes = Gunzip.ifPacked(raw);
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Utf8 utf8 = Utf8.of(bytes);
    if (utf8.valid() || utf8.nearly()) {
      return decoded(new Decoder.Known(StandardCharsets.UTF_8), bytes, 0);
    }
    return decoded(eightBit(bytes, declarations(bytes, contentType, told)), bytes, 0);
  }

  private static Optional<Decoded> byMark(byte[] b) {
    if (startsWith(b, 0xef, 0xbb, 0xbf)) {
      return Optional.of(decoded(new Decoder.Known(StandardCharsets.UTF_8), b, 3));
    }
    if (startsWith(b, 0xff, 0xfe, 0, 0)) {
      return byName("utf-32le", b, 4);
    }
    if (startsWith(b, 0, 0, 0xfe, 0xff)) {
      return byName("utf-32be", b, 4);
    }
    if (startsWith(b, 0xff, 0xfe)
        || startsWith(b, '<', 0, '!')
        || startsWith(b, '<', 0, '?')
        || startsWith(b, '<', 0) && b.length > 3 && b[2] != 0 && b[3] == 0) {
      return byName("utf-16le", b, startsWith(b, 0xff, 0xfe) ? 2 : 0);
    }
    if (startsWith(b, 0xfe, 0xff) || startsWith(b, 0, '<', 0)) {
      return byName("utf-16be", b, startsWith(b, 0xfe, 0xff) ? 2 : 0);
    }
    if (startsWith(b, '<', 0, 0, 0)) {
      return byName("utf-32le", b, 0);
    }
    return startsWith(b, 0, 0, 0, '<') ? byName("utf-32be", b, 0) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Decoded> byName(String name, byte[] bytes, int from) {
    return LegacyCharsets.named(name).map(d -> decoded(d, bytes, from));
  }

  private static Decoded decoded(Decoder decoder, byte[] bytes, int from) {
    String text = decoder.decode(bytes, from);
    return new Decoded(
        !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text, decoder.name());
  }

  private static List<Decoder> declarations(
      byte[] bytes, @Nullable String contentType, @Nullable String told) {
    List<Decoder> found = new ArrayList<>();
    if (told != null && !told.isBlank()) {
      LegacyCharsets.named(told).ifPresent(found::add);
    }
    if (contentType != null) {
      add(LABEL.matcher(contentType), found);
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    add(XML.matcher(head), found);
    Matcher meta = META.matcher(head);
    while (meta.find()) {
      add(LABEL.matcher(meta.group()), found);
    }
    found.removeIf(d -> d.isUtf8() || d.name().startsWith("utf-"));
    return found;
  }

  private static void add(Matcher matcher, List<Decoder> to) {
    if (matcher.find()) {
      LegacyCharsets.named(matcher.group(1)).ifPresent(to::add);
    }
  }

  /// Reached by bytes that are not UTF-8.
  private static Decoder eightBit(byte[] bytes, List<Decoder> declared) {
    byte[] sample = foreignWords(bytes);
    Optional<Decoder> detected = detect(sample);
    Optional<Decoder> cyrillic = Cyrillic.best(sample, declared);
    if (cyrillic.isPresent() && detected.map(Charsets::mayBeCyrillic).orElse(declared.isEmpty())) {
      return cyrillic.get();
    }
    return declared.stream()
        .filter(d -> decodes(d, sample))
        .findFirst()
        .or(() -> detected)
        .orElseGet(() -> new Decoder.Known(Cyrillic.WESTERN));
  }

  private static boolean mayBeCyrillic(Decoder detected) {
    return Cyrillic.isCyrillic(detected) || detected.name().equals("windows-1252");
  }

  /// A declared charset that cannot read a tenth of its own foreign words is a false one.
  private static boolean decodes(Decoder decoder, byte[] sample) {
    String text = decoder.decode(sample, 0);
    long broken = text.chars().filter(c -> c == '\ufffd' || (c >= 0x80 && c < 0xa0)).count();
    return broken * 50 <= text.length();
  }

  private static Optional<Decoder> detect(byte[] sample) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample, 0, sample.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null ? Optional.empty() : LegacyCharsets.named(name);
  }

  /// The words that hold bytes above ASCII: mark-up would drown them.
  private static byte[] foreignWords(byte[] bytes) {
    byte[] out = new byte[Math.min(bytes.length + 1, SAMPLE)];
    int n = 0;
    int start = 0;
    boolean foreign = false;
    for (int i = 0; i <= bytes.length && n < out.length; i++) {
      boolean gap = i == bytes.length || (bytes[i] >= 0 && !Character.isLetterOrDigit(bytes[i]));
      foreign |= i < bytes.length && bytes[i] < 0;
      if (!gap) {
        continue;
      }
      if (foreign) {
        int length = Math.min(i - start, out.length - n - 1);
        System.arraycopy(bytes, start, out, n, length);
        n += length;
        out[n++] = ' ';
      }
      foreign = false;
      start = i + 1;
    }
    return java.util.Arrays.copyOf(out, n);
  }
}

package org.aigaq.ingest.read.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

  /// How a document starts in a Unicode charset, with a byte order mark or without; longer ones
  /// first.
  private static final List<Mark> MARKS =
      List.of(
          new Mark("utf-32le", 4, 0xff, 0xfe, 0, 0),
          new Mark("utf-32be", 4, 0, 0, 0xfe, 0xff),
          new Mark("utf-16le", 2, 0xff, 0xfe),
          new Mark("utf-16be", 2, 0xfe, 0xff),
          new Mark("utf-32le", 0, '<', 0, 0, 0),
          new Mark("utf-32be", 0, 0, 0, 0, '<'),
          new Mark("utf-16le", 0, '<', 0),
          new Mark("utf-16be", 0, 0, '<'));

  /// Stands for what could not be decoded.
  private static final char REPLACED = '\ufffd';

  private static final Decoder UTF_8 = new Decoder.Known(StandardCharsets.UTF_8);

  private record Mark(String charset, int skip, int... start) {}

  private Charsets() {}

  /// @param charset lower-case name
  public record Decoded(String text, String charset) {}

  /// @param contentType the HTTP header
  /// @param told a charset that the caller knows, which counts like a declaration
  public static Decoded decode(byte[] raw, @Nullable String contentType, @Nullable String told) {
    byte[] bytes = Unpacked.of(raw);
    Optional<Decoded> marked = byMark(bytes).or(() -> byZeros(bytes));
    if (marked.isPresent()) {
      return marked.get();
    }
    byte[] body =
        startsWith(bytes, 0xef, 0xbb, 0xbf) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    Decoded read = decoded(UTF_8, body, 0);
    if (read.text.indexOf(REPLACED) < 0) {
      return new Decoded(Twice.undone(read.text), read.charset);
    }
    Utf8 utf8 = Utf8.of(body);
    if (utf8.valid()) {
      return read;
    }
    List<Decoder> declared = declarations(body, contentType, told);
    Optional<MixedBytes> mixed = MixedBytes.of(body);
    if (mixed.isPresent()) {
      Decoder other = eightBit(mixed.get().foreign(), declared);
      return new Decoded(mixed.get().decode(other), utf8.nearly() ? "utf-8" : other.name());
    }
    return utf8.nearly() ? read : decoded(eightBit(body, declared), body, 0);
  }

  /// UTF-16 without a mark: half of the bytes are zeros of ASCII or the lead of one script.
  private static Optional<Decoded> byZeros(byte[] bytes) {
    int pairs = Math.min(bytes.length, 4_000) / 2;
    if (pairs < 8) {
      return Optional.empty();
    }
    int[] leads = new int[2];
    for (int i = 0; i < pairs * 2; i++) {
      boolean lead = bytes[i] == 0 || bytes[i] == 4;
      leads[i % 2] += lead ? 1 : 0;
    }
    boolean big = leads[0] * 10 > pairs * 9 && leads[1] * 10 < pairs * 2;
    boolean little = leads[1] * 10 > pairs * 9 && leads[0] * 10 < pairs * 2;
    return big || little
        ? LegacyCharsets.named(big ? "utf-16be" : "utf-16le").map(d -> decoded(d, bytes, 0))
        : Optional.empty();
  }

  private static Optional<Decoded> byMark(byte[] b) {
    for (Mark mark : MARKS) {
      if (startsWith(b, mark.start)) {
        return LegacyCharsets.named(mark.charset).map(d -> decoded(d, b, mark.skip));
      }
    }
    return Optional.empty();
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
    byte[] head = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    for (Decoder decoder : declared) {
      if (decoder.isMultiByte() && decodes(decoder, head)) {
        return decoder;
      }
    }
    Optional<Cyrillic.Guess> cyrillic = Cyrillic.best(foreignWords(bytes), declared);
    if (cyrillic.isPresent() && cyrillic.get().sure()) {
      return cyrillic.get().decoder();
    }
    Optional<Decoder> detected = detect(head);
    boolean other = declared.stream().anyMatch(d -> !mayBeCyrillic(d));
    if (cyrillic.isPresent() && detected.map(Charsets::mayBeCyrillic).orElse(!other)) {
      return cyrillic.get().decoder();
    }
    return declared.stream()
        .filter(d -> decodes(d, head))
        .findFirst()
        .or(() -> detected)
        .orElseGet(() -> new Decoder.Known(Cyrillic.WESTERN));
  }

  private static boolean mayBeCyrillic(Decoder detected) {
    return Cyrillic.isCyrillic(detected) || detected.name().equals("windows-1252");
  }

  /// A charset that cannot read a twentieth of the foreign characters is a false one.
  private static boolean decodes(Decoder decoder, byte[] sample) {
    String text = decoder.decode(sample, 0);
    long foreign = text.chars().filter(c -> c >= 0x80).count();
    long broken = text.chars().filter(c -> c == '\ufffd' || (c >= 0x80 && c < 0xa0)).count();
    return broken * 20 <= foreign;
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
    return Arrays.copyOf(out, n);
  }
}

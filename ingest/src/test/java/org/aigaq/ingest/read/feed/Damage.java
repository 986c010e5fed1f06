package org.aigaq.ingest.read.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// What servers, proxies, editors and home-made PHP do to feeds. Empty where a kind does not apply
/// to a feed.
final class Damage {
  private static final Pattern ITEM = Pattern.compile("<(item|entry)(?=[\\s>])");
  static final Pattern TITLE = Pattern.compile("(<title[^>]*>)([^<]*)(</title>)");

  /// Turns the text of a sound feed into the bytes of a broken one.
  @FunctionalInterface
  interface Kind {
    Optional<byte[]> of(String xml);
  }

  private Damage() {}

  static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    AroundDamage.add(kinds);
    MarkupDamage.add(kinds);
    FieldDamage.add(kinds);
    charsets(kinds);
    transport(kinds);
    return kinds;
  }

  static void text(Map<String, Kind> to, String name, UnaryOperator<String> damage) {
    to.put(
        name,
        xml -> {
          String broken = damage.apply(xml);
          return broken.equals(xml) ? Optional.empty() : Optional.of(broken.getBytes(UTF_8));
        });
  }

  private static void charsets(Map<String, Kind> k) {
    for (String name : new String[] {"windows-1251", "koi8-r", "ibm866", "iso-8859-5"}) {
      k.put(name + " declared UTF-8", x -> encoded(x, name));
      k.put(name + " not declared", x -> encoded(undeclared(x), name));
    }
    text(
        k,
        "UTF-8 declared windows-1251",
        x -> x.replace("encoding=\"UTF-8\"", "encoding=\"windows-1251\""));
    text(
        k,
        "UTF-8 with a mark, declared windows-1251",
        x -> "\ufeff" + x.replace("encoding=\"UTF-8\"", "encoding=\"windows-1251\""));
    text(
        k,
        "an unknown charset declared",
        x -> x.replace("encoding=\"UTF-8\"", "encoding=\"utf8_unicode_ci\""));
    k.put("UTF-16LE with a mark, declared UTF-8", x -> encoded("\ufeff" + x, "utf-16le"));
    k.put("UTF-16BE without a mark", x -> encoded(x, "utf-16be"));
    k.put("UTF-16LE behind blank lines", x -> encoded("\r\n" + x, "utf-16le"));
    k.put(
        "windows-1251 behind a UTF-8 mark",
        x ->
            encoded(x, "windows-1251")
                .map(b -> joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, b)));
    k.put("encoded twice", x -> twice(x, "windows-1251"));
    k.put("encoded twice by way of Latin", x -> twice(x, "iso-8859-1"));
    k.put("titles in UTF-8, the rest in windows-1251", Damage::mixed);
    k.put("a broken UTF-8 byte", x -> Optional.of(broken(x)));
  }

  private static String undeclared(String xml) {
    return xml.replace(" encoding=\"UTF-8\"", "");
  }

  private static Optional<byte[]> encoded(String xml, String name) {
    Charset charset = Charset.forName(name);
    boolean foreign = xml.chars().anyMatch(c -> c >= 0x400);
    return foreign && charset.newEncoder().canEncode(xml.replace("…", ""))
        ? Optional.of(xml.replace("…", "").getBytes(charset))
        : Optional.empty();
  }

  private static Optional<byte[]> twice(String xml, String by) {
    boolean foreign = xml.chars().anyMatch(c -> c >= 0x400);
    StringBuilder wrong = new StringBuilder();
    String read = new String(xml.getBytes(UTF_8), Charset.forName(by));
    byte[] bytes = xml.getBytes(UTF_8);
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      wrong.append(c == '\ufffd' ? (char) (bytes[i] & 0xff) : c);
    }
    return foreign ? Optional.of(wrong.toString().getBytes(UTF_8)) : Optional.empty();
  }

  private static Optional<byte[]> mixed(String xml) {
    if (encoded(xml, "windows-1251").isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    Matcher m = TITLE.matcher(xml);
    while (m.find()) {
      out.writeBytes(xml.substring(at, m.start()).getBytes(Charset.forName("windows-1251")));
      out.writeBytes(m.group().getBytes(UTF_8));
      at = m.end();
    }
    out.writeBytes(xml.substring(at).getBytes(Charset.forName("windows-1251")));
    return Optional.of(out.toByteArray());
  }

  private static byte[] broken(String xml) {
    byte[] bytes =
        xml.replaceAll("<(description|summary[^>]*)>", "<$1>\u0001\u0001").getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 1 ? (byte) 0xd1 : bytes[i];
    }
    return bytes;
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static void transport(Map<String, Kind> k) {
    k.put("gzip not declared", x -> Optional.of(gzip(x.getBytes(UTF_8))));
    k.put("gzip twice", x -> Optional.of(gzip(gzip(x.getBytes(UTF_8)))));
    k.put(
        "gzip behind its own length",
        x ->
            Optional.of(
                Arrays.copyOf(gzip(x.getBytes(UTF_8)), gzip(x.getBytes(UTF_8)).length - 6)));
    k.put("zlib not declared", x -> Optional.of(deflated(x, false)));
    k.put("deflate without any header", x -> Optional.of(deflated(x, true)));
    k.put("Base64 of all", x -> Optional.of(Base64.getMimeEncoder().encode(x.getBytes(UTF_8))));
    k.put("chunk sizes left in", x -> Optional.of(chunked(x)));
    text(k, "quoted-printable", Damage::quotedPrintable);
  }

  private static String quotedPrintable(String xml) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (byte b : xml.getBytes(UTF_8)) {
      String next = b == '=' || b < 0 ? String.format("=%02X", b & 0xff) : String.valueOf((char) b);
      if (b != '\n' && column + next.length() > 75) {
        out.append("=\r\n");
        column = 0;
      }
      out.append(next);
      column = b == '\n' ? 0 : column + next.length();
    }
    return out.toString();
  }

  private static byte[] chunked(String xml) {
    byte[] bytes = xml.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; at += 1_000) {
      int n = Math.min(1_000, bytes.length - at);
      out.writeBytes((Integer.toHexString(n) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(bytes, at, n);
      out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(String xml, boolean bare) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
      deflate.write(xml.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static int firstItem(String xml) {
    Matcher m = ITEM.matcher(xml);
    return m.find() ? m.start() : 0;
  }
}

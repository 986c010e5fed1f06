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
  private static final Pattern TITLE = Pattern.compile("(<title[^>]*>)([^<]*)(</title>)");

  /// Turns the text of a sound feed into the bytes of a broken one.
  @FunctionalInterface
  interface Kind {
    Optional<byte[]> of(String xml);
  }

  private Damage() {}

  static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    around(kinds);
    markup(kinds);
    fields(kinds);
    charsets(kinds);
    transport(kinds);
    return kinds;
  }

  private static void text(Map<String, Kind> to, String name, UnaryOperator<String> damage) {
    to.put(
        name,
        xml -> {
          String broken = damage.apply(xml);
          return broken.equals(xml) ? Optional.empty() : Optional.of(broken.getBytes(UTF_8));
        });
  }

  private static void around(Map<String, Kind> k) {
    text(k, "blank lines first", x -> "\n\n  \r\n" + x);
    text(k, "PHP warning first", x -> "<br />\n<b>Warning</b>: include(a.php) in <b>/var/www/rss.php</b> on line <b>7</b><br />\n" + x);
    text(k, "HTTP headers in the body", x -> "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + x);
    text(k, "two XML declarations", x -> "<?xml version=\"1.0\"?>\n" + x);
    text(k, "junk after the root", x -> x + "<!-- 0.02s --><script>var a = '<b>';</script>\n<br/>Fatal error: x");
    text(k, "cut at 70 %", x -> x.substring(0, x.length() * 7 / 10));
    text(k, "cut in the last item", x -> x.substring(0, lastItem(x) + 25));
    text(k, "DOCTYPE with entities", x -> root(x, "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\"><!ENTITY % d SYSTEM \"http://evil.example/d.dtd\">]>\n", ""));
    text(k, "two feeds in one file", Damage::concatenated);
    text(k, "inside an HTML page", x -> "<!DOCTYPE html><html><head><title>RSS</title></head><body>\n" + x.substring(x.indexOf("?>") + 2) + "</body></html>");
    text(k, "inside pre, escaped", x -> "<html><body><pre>" + x.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</pre></body></html>");
    text(k, "escaped as a whole", x -> x.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"));
    text(k, "script comments around", x -> "/* <![CDATA[ */\n" + x + "\n/* ]]> */");
    text(k, "an HTML comment around", x -> "<!--\n" + x.substring(x.indexOf("?>") + 2) + "\n-->");
    text(k, "a JSON string", x -> "{\"status\":{\"code\":200},\"contents\":\"" + x.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}");
    text(k, "another root", x -> root(x, "", "news_export"));
    text(k, "root lost", x -> x.substring(firstItem(x)));
    text(k, "upper case", Damage::upper);
  }

  private static String root(String xml, String before, String name) {
    Matcher m = Pattern.compile("<(rss|feed|rdf:RDF)(?=[\\s>])").matcher(xml);
    if (!m.find()) {
      return xml;
    }
    String renamed = name.isEmpty() ? m.group(1) : name;
    return xml.substring(0, m.start())
        + before
        + "<"
        + renamed
        + xml.substring(m.end()).replace("</" + m.group(1) + ">", "</" + renamed + ">");
  }

  private static int firstItem(String xml) {
    Matcher m = ITEM.matcher(xml);
    return m.find() ? m.start() : 0;
  }

  private static int lastItem(String xml) {
    return Math.max(xml.lastIndexOf("<item"), xml.lastIndexOf("<entry"));
  }

  /// The items of the second half stand in a document of their own.
  private static String concatenated(String xml) {
    int middle = xml.indexOf(xml.contains("<item") ? "<item" : "<entry", xml.length() / 2);
    int first = firstItem(xml);
    int end = Math.max(xml.lastIndexOf("</item>") + 7, xml.lastIndexOf("</entry>") + 8);
    return middle < 0
        ? xml
        : xml.substring(0, middle) + xml.substring(end) + xml.substring(0, first) + xml.substring(middle);
  }

  private static String upper(String xml) {
    return Pattern.compile("(</?)(item|entry|title|link|guid|pubDate|description|channel)(?=[\\s>/])")
        .matcher(xml)
        .replaceAll(m -> m.group(1) + m.group(2).toUpperCase(java.util.Locale.ROOT));
  }

  private static void markup(Map<String, Kind> k) {
    text(k, "title's end tags lost", x -> x.replace("</title>", ""));
    text(k, "every third title's end tag lost", x -> everyThird(x, "</title>", ""));
    text(k, "end tags of items lost", x -> x.replace("</item>", "").replace("</entry>", ""));
    text(k, "description's end tags lost", x -> x.replace("</description>", "").replace("</summary>", ""));
    text(k, "end tags misspelt", x -> x.replace("</title>", "</titel>"));
    text(k, "ends crossed", x -> x.replace("</guid>\n</item>", "</item></guid>").replace("</summary>\n</entry>", "</entry></summary>"));
    text(k, "attributes without quotes", x -> x.replaceAll("(type|rel|version|isPermaLink|href)=\"([^\"\\s]*)\"(?=[ >])", "$1=$2"));
    text(k, "attributes in typographic quotes", x -> x.replaceAll("(type|rel|isPermaLink|href)=\"([^\"]*)\"", "$1=”$2”"));
    text(k, "quotes escaped by a slash", x -> x.replace("\"", "\\\""));
    text(k, "attributes twice", x -> x.replaceAll("<(title|link|guid|rss|feed)(?=[ >])", "<$1 lang=\"ru\" lang=\"kk\""));
    text(k, "an attribute's quote lost", x -> everyThird(x, ".html?a=1&amp;b=2\"", ".html?a=1&amp;b=2"));
    text(k, "blanks in tags", x -> x.replace("<item", "< item").replace("</title>", "</ title >").replace("<entry", "< entry"));
    text(k, "a tag's end lost", x -> x.replace("<title>", "<title ").replace("</pubDate>", "</pubDate"));
    text(k, "prefix undeclared", x -> x.replaceAll("\\sxmlns:\\w+=\"[^\"]*\"", "").replace("dc:creator", "media:credit"));
    text(k, "namespace unknown", x -> x.replaceAll("xmlns=\"[^\"]*\"", "xmlns=\"http://press.example/ns\""));
    text(k, "a prefix for all", x -> x.replaceAll("<(/?)(rss|feed|channel|item|entry|title|link|id|published|updated|pubDate)(?=[\\s>/])", "<$1ns0:$2"));
    text(k, "CDATA nested", x -> x.replace("<![CDATA[", "<![CDATA[<![CDATA[").replace("]]>", "]]>]]>").replaceAll("<title>([^<]*)</title>", "<title><![CDATA[<![CDATA[$1]]>]]></title>"));
    text(k, "CDATA never closed", x -> TITLE.matcher(x).replaceAll("$1<![CDATA[$2$3"));
    text(k, "CDATA end twice", x -> TITLE.matcher(x).replaceAll("$1<![CDATA[$2]]>]]>$3"));
    text(k, "a comment never closed", x -> x.substring(0, firstItem(x)) + "<!-- banner\n" + x.substring(firstItem(x)));
    text(k, "template left over", x -> x.replace("<title", "<?php echo $a->b; ?><title"));
  }

  private static String everyThird(String text, String what, String by) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    int n = 0;
    for (int i = text.indexOf(what); i >= 0; i = text.indexOf(what, at)) {
      out.append(text, at, i).append(n++ % 3 == 1 ? by : what);
      at = i + what.length();
    }
    return out.append(text.substring(at)).toString();
  }

  private static void fields(Map<String, Kind> k) {
    text(k, "bare ampersands", x -> x.replace("&amp;", "&"));
    text(k, "bare less-than", x -> x.replaceAll("<description>(?!<)", "<description>5 < 6 and <- that: ").replaceAll("<summary([^>]*)>", "<summary$1>5 < 6 and <- that: "));
    text(k, "HTML entities", x -> x.replaceAll("<description>(?!<)", "<description>&laquo;&nbsp;&mdash;&hellip;&raquo; ").replaceAll("<(summary[^>]*)>", "<$1>&laquo;&nbsp;&bogus;&copy &#x; "));
    text(k, "entity soup", x -> x.replaceAll("(<(?:description|summary)[^>]*>)(?!<)", "$1&amp;amp;nbsp;&#;&#x110000;&#xD800;&lt;&foo;;&&amp;#8212;"));
    text(k, "mark-up in titles", x -> TITLE.matcher(x).replaceAll("$1<b>$2</b><br>$3"));
    text(k, "titles escaped twice", x -> TITLE.matcher(x).replaceAll("$1&amp;lt;b&amp;gt;$2&amp;lt;/b&amp;gt;$3"));
    text(k, "control characters", x -> x.replace("<title>", "<title>\u0003\u000b").replace("<link", "\u0008<link"));
    text(k, "NUL bytes", x -> x.replace("</title>", "\u0000\u0000</title>").replace("\n<link", "\u0000\n<link"));
    text(k, "byte order mark in the middle", x -> x.replace("<title>", "<title>\ufeff").replace("<link>", "\ufeff<link>\ufeff"));
    text(k, "overlong dates", x -> x.replaceAll("(</(?:pubDate|dc:date|published|issued)>)", " (Kazakhstan Standard Time, as told by the editorial system of this press, all rights reserved, do not copy)$1"));
    text(k, "dates in Kazakh order", x -> x.replaceAll("<pubDate>\\w+, (\\d\\d) (\\w+) (\\d{4}) (\\S+) (\\S+)</pubDate>", "<pubDate>$3 $2 $1, $4 ($5)</pubDate>"));
    text(k, "no link but a guid", x -> x.contains("</guid>") ? x.replaceAll("(?<=</title>)\\n<link>[^<]*</link>", "") : x);
    text(k, "relative links", x -> x.replaceAll("https://press\\d+\\.example(?=/news)", ""));
    text(k, "carriage returns only", x -> x.replace('\n', '\r'));
    text(k, "links broken over lines", x -> x.replaceAll("<link>([^<]*)(/news)([^<]*)</link>", "<link>\r\n   $1\r\n$2$3 \r\n</link>"));
    text(k, "blanks in addresses", x -> x.replaceAll("<link>", "<link> \t ").replace("href=\"http", "href=\" http"));
  }

  private static void charsets(Map<String, Kind> k) {
    for (String name : new String[] {"windows-1251", "koi8-r", "ibm866", "iso-8859-5"}) {
      k.put(name + " declared UTF-8", x -> encoded(x, name));
      k.put(name + " not declared", x -> encoded(undeclared(x), name));
    }
    text(k, "UTF-8 declared windows-1251", x -> x.replace("encoding=\"UTF-8\"", "encoding=\"windows-1251\""));
    text(k, "UTF-8 with a mark, declared windows-1251", x -> "\ufeff" + x.replace("encoding=\"UTF-8\"", "encoding=\"windows-1251\""));
    text(k, "an unknown charset declared", x -> x.replace("encoding=\"UTF-8\"", "encoding=\"utf8_unicode_ci\""));
    k.put("UTF-16LE with a mark, declared UTF-8", x -> encoded("\ufeff" + x, "utf-16le"));
    k.put("UTF-16BE without a mark", x -> encoded(x, "utf-16be"));
    k.put("UTF-16LE behind blank lines", x -> encoded("\r\n" + x, "utf-16le"));
    k.put("windows-1251 behind a UTF-8 mark", x -> encoded(x, "windows-1251").map(b -> joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, b)));
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
    byte[] bytes = xml.replaceAll("<(description|summary[^>]*)>", "<$1>\u0001\u0001").getBytes(UTF_8);
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
    k.put("gzip behind its own length", x -> Optional.of(Arrays.copyOf(gzip(x.getBytes(UTF_8)), gzip(x.getBytes(UTF_8)).length - 6)));
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
}

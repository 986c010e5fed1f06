package org.aigaq.ingest.read.feed;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.feed.Damage.Kind;

/// What stands around a feed, or in its place.
final class AroundDamage {

  private AroundDamage() {}

  static void add(Map<String, Kind> k) {
    before(k);
    whole(k);
  }

  private static void before(Map<String, Kind> k) {
    Damage.text(k, "blank lines first", x -> "\n\n  \r\n" + x);
    Damage.text(
        k,
        "PHP warning first",
        x ->
            "<br />\n<b>Warning</b>: include(a.php) in <b>/var/www/rss.php</b> on line <b>7</b><br />\n"
                + x);
    Damage.text(
        k,
        "HTTP headers in the body",
        x -> "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + x);
    Damage.text(k, "two XML declarations", x -> "<?xml version=\"1.0\"?>\n" + x);
    Damage.text(
        k,
        "junk after the root",
        x -> x + "<!-- 0.02s --><script>var a = '<b>';</script>\n<br/>Fatal error: x");
    Damage.text(k, "cut at 70 %", x -> x.substring(0, x.length() * 7 / 10));
    Damage.text(k, "cut in the last item", x -> x.substring(0, lastItem(x) + 25));
    Damage.text(
        k,
        "DOCTYPE with entities",
        x ->
            root(
                x,
                "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\"><!ENTITY % d SYSTEM \"http://evil.example/d.dtd\">]>\n",
                ""));
    Damage.text(k, "two feeds in one file", AroundDamage::concatenated);
    Damage.text(
        k,
        "inside an HTML page",
        x ->
            "<!DOCTYPE html><html><head><title>RSS</title></head><body>\n"
                + x.substring(x.indexOf("?>") + 2)
                + "</body></html>");
  }

  private static void whole(Map<String, Kind> k) {
    Damage.text(
        k,
        "inside pre, escaped",
        x ->
            "<html><body><pre>"
                + x.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                + "</pre></body></html>");
    Damage.text(
        k,
        "escaped as a whole",
        x ->
            x.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    Damage.text(k, "script comments around", x -> "/* <![CDATA[ */\n" + x + "\n/* ]]> */");
    Damage.text(
        k, "an HTML comment around", x -> "<!--\n" + x.substring(x.indexOf("?>") + 2) + "\n-->");
    Damage.text(
        k,
        "a JSON string",
        x ->
            "{\"status\":{\"code\":200},\"contents\":\""
                + x.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                + "\"}");
    Damage.text(k, "another root", x -> root(x, "", "news_export"));
    Damage.text(k, "root lost", x -> x.substring(Damage.firstItem(x)));
    Damage.text(k, "upper case", AroundDamage::upper);
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

  private static int lastItem(String xml) {
    return Math.max(xml.lastIndexOf("<item"), xml.lastIndexOf("<entry"));
  }

  /// The items of the second half stand in a document of their own.
  private static String concatenated(String xml) {
    int middle = xml.indexOf(xml.contains("<item") ? "<item" : "<entry", xml.length() / 2);
    int first = Damage.firstItem(xml);
    int end = Math.max(xml.lastIndexOf("</item>") + 7, xml.lastIndexOf("</entry>") + 8);
    return middle < 0
        ? xml
        : xml.substring(0, middle)
            + xml.substring(end)
            + xml.substring(0, first)
            + xml.substring(middle);
  }

  private static String upper(String xml) {
    return Pattern.compile(
            "(</?)(item|entry|title|link|guid|pubDate|description|channel)(?=[\\s>/])")
        .matcher(xml)
        .replaceAll(m -> m.group(1) + m.group(2).toUpperCase(java.util.Locale.ROOT));
  }
}

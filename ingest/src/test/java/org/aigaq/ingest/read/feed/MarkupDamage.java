package org.aigaq.ingest.read.feed;

import java.util.Map;
import org.aigaq.ingest.read.feed.Damage.Kind;

/// Tags, attributes and sections that no parser accepts.
final class MarkupDamage {

  private MarkupDamage() {}

  static void add(Map<String, Kind> k) {
    endTags(k);
    tags(k);
    sections(k);
  }

  private static void endTags(Map<String, Kind> k) {
    Damage.text(k, "title's end tags lost", x -> x.replace("</title>", ""));
    Damage.text(k, "every third title's end tag lost", x -> everyThird(x, "</title>", ""));
    Damage.text(k, "end tags of items lost", x -> x.replace("</item>", "").replace("</entry>", ""));
    Damage.text(
        k,
        "description's end tags lost",
        x -> x.replace("</description>", "").replace("</summary>", ""));
    Damage.text(k, "end tags misspelt", x -> x.replace("</title>", "</titel>"));
    Damage.text(
        k,
        "ends crossed",
        x ->
            x.replace("</guid>\n</item>", "</item></guid>")
                .replace("</summary>\n</entry>", "</entry></summary>"));
    Damage.text(
        k,
        "attributes without quotes",
        x -> x.replaceAll("(type|rel|version|isPermaLink|href)=\"([^\"\\s]*)\"(?=[ >])", "$1=$2"));
    Damage.text(
        k,
        "attributes in typographic quotes",
        x -> x.replaceAll("(type|rel|isPermaLink|href)=\"([^\"]*)\"", "$1=”$2”"));
    Damage.text(k, "quotes escaped by a slash", x -> x.replace("\"", "\\\""));
    Damage.text(
        k,
        "attributes twice",
        x -> x.replaceAll("<(title|link|guid|rss|feed)(?=[ >])", "<$1 lang=\"ru\" lang=\"kk\""));
    Damage.text(
        k,
        "an attribute's quote lost",
        x -> everyThird(x, ".html?a=1&amp;b=2\"", ".html?a=1&amp;b=2"));
  }

  private static void tags(Map<String, Kind> k) {
    Damage.text(
        k,
        "blanks in tags",
        x ->
            x.replace("<item", "< item")
                .replace("</title>", "</ title >")
                .replace("<entry", "< entry"));
    Damage.text(
        k,
        "a tag's end lost",
        x -> x.replace("<title>", "<title ").replace("</pubDate>", "</pubDate"));
    Damage.text(
        k,
        "prefix undeclared",
        x -> x.replaceAll("\\sxmlns:\\w+=\"[^\"]*\"", "").replace("dc:creator", "media:credit"));
    Damage.text(
        k,
        "namespace unknown",
        x -> x.replaceAll("xmlns=\"[^\"]*\"", "xmlns=\"http://press.example/ns\""));
    Damage.text(
        k,
        "a prefix for all",
        x ->
            x.replaceAll(
                "<(/?)(rss|feed|channel|item|entry|title|link|id|published|updated|pubDate)(?=[\\s>/])",
                "<$1ns0:$2"));
    Damage.text(
        k,
        "CDATA nested",
        x ->
            x.replace("<![CDATA[", "<![CDATA[<![CDATA[")
                .replace("]]>", "]]>]]>")
                .replaceAll("<title>([^<]*)</title>", "<title><![CDATA[<![CDATA[$1]]>]]></title>"));
    Damage.text(
        k, "CDATA never closed", x -> Damage.TITLE.matcher(x).replaceAll("$1<![CDATA[$2$3"));
  }

  private static void sections(Map<String, Kind> k) {
    Damage.text(
        k, "CDATA end twice", x -> Damage.TITLE.matcher(x).replaceAll("$1<![CDATA[$2]]>]]>$3"));
    Damage.text(
        k,
        "a comment never closed",
        x ->
            x.substring(0, Damage.firstItem(x))
                + "<!-- banner\n"
                + x.substring(Damage.firstItem(x)));
    Damage.text(k, "template left over", x -> x.replace("<title", "<?php echo $a->b; ?><title"));
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
}

package org.aigaq.ingest.read.feed;

import java.util.Map;
import org.aigaq.ingest.read.feed.Damage.Kind;

/// Titles, links and dates that are not what they should be.
final class FieldDamage {

  private FieldDamage() {}

  static void add(Map<String, Kind> k) {
    texts(k);
    characters(k);
  }

  private static void texts(Map<String, Kind> k) {
    Damage.text(k, "bare ampersands", x -> x.replace("&amp;", "&"));
    Damage.text(
        k,
        "bare less-than",
        x ->
            x.replaceAll("<description>(?!<)", "<description>5 < 6 and <- that: ")
                .replaceAll("<summary([^>]*)>", "<summary$1>5 < 6 and <- that: "));
    Damage.text(
        k,
        "HTML entities",
        x ->
            x.replaceAll("<description>(?!<)", "<description>&laquo;&nbsp;&mdash;&hellip;&raquo; ")
                .replaceAll("<(summary[^>]*)>", "<$1>&laquo;&nbsp;&bogus;&copy &#x; "));
    Damage.text(
        k,
        "entity soup",
        x ->
            x.replaceAll(
                "(<(?:description|summary)[^>]*>)(?!<)",
                "$1&amp;amp;nbsp;&#;&#x110000;&#xD800;&lt;&foo;;&&amp;#8212;"));
    Damage.text(
        k, "mark-up in titles", x -> Damage.TITLE.matcher(x).replaceAll("$1<b>$2</b><br>$3"));
    Damage.text(
        k,
        "titles escaped twice",
        x -> Damage.TITLE.matcher(x).replaceAll("$1&amp;lt;b&amp;gt;$2&amp;lt;/b&amp;gt;$3"));
    Damage.text(
        k,
        "control characters",
        x -> x.replace("<title>", "<title>\u0003\u000b").replace("<link", "\u0008<link"));
    Damage.text(
        k,
        "NUL bytes",
        x -> x.replace("</title>", "\u0000\u0000</title>").replace("\n<link", "\u0000\n<link"));
  }

  private static void characters(Map<String, Kind> k) {
    Damage.text(
        k,
        "byte order mark in the middle",
        x -> x.replace("<title>", "<title>\ufeff").replace("<link>", "\ufeff<link>\ufeff"));
    Damage.text(
        k,
        "overlong dates",
        x ->
            x.replaceAll(
                "(</(?:pubDate|dc:date|published|issued)>)",
                " (Kazakhstan Standard Time, as told by the editorial system of this press, all rights reserved, do not copy)$1"));
    Damage.text(
        k,
        "dates in Kazakh order",
        x ->
            x.replaceAll(
                "<pubDate>\\w+, (\\d\\d) (\\w+) (\\d{4}) (\\S+) (\\S+)</pubDate>",
                "<pubDate>$3 $2 $1, $4 ($5)</pubDate>"));
    Damage.text(
        k,
        "no link but a guid",
        x -> x.contains("</guid>") ? x.replaceAll("(?<=</title>)\\n<link>[^<]*</link>", "") : x);
    Damage.text(k, "relative links", x -> x.replaceAll("https://press\\d+\\.example(?=/news)", ""));
    Damage.text(k, "carriage returns only", x -> x.replace('\n', '\r'));
    Damage.text(
        k,
        "links broken over lines",
        x ->
            x.replaceAll(
                "<link>([^<]*)(/news)([^<]*)</link>", "<link>\r\n   $1\r\n$2$3 \r\n</link>"));
    Damage.text(
        k,
        "blanks in addresses",
        x -> x.replaceAll("<link>", "<link> \t ").replace("href=\"http", "href=\" http"));
  }
}

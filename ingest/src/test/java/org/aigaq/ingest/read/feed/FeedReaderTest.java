package org.aigaq.ingest.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Хабар</title>
      <link>https://press.example/</link><ttl>30</ttl>
      <item><title>&lt;b&gt;Сот&lt;/b&gt; шешімі &amp;amp; үкім</title><link>/kk/news/1</link>
      <pubDate>16 желтоқсан 2024, 10:00 +0500</pubDate><dc:creator>Айгүл Сәрсен</dc:creator>
      <description>&lt;p&gt;Бірінші &lt;script&gt;alert(1)&lt;/script&gt;абзац&lt;/p&gt;</description></item>
      </channel></rss>
      """;

  private static Extracted.Entries entries(String text) {
    Extracted read = FeedReader.read(text, "https://press.example/rss", NOW);
    assertThat(read).isInstanceOf(Extracted.Entries.class);
    return (Extracted.Entries) read;
  }

  private static Entry only(String text) {
    assertThat(entries(text).entries()).hasSize(1);
    return entries(text).entries().getFirst();
  }

  @Test
  void rssGivesResolvedLinksPlainTitlesAndKazakhDates() {
    Entry entry = only(RSS);
    assertThat(entry.url()).isEqualTo("https://press.example/kk/news/1");
    assertThat(entry.title()).isEqualTo("Сот шешімі & үкім");
    assertThat(entry.publishedAt()).isEqualTo("2024-12-16T05:00:00Z");
    assertThat(entry.authors()).containsExactly("Айгүл Сәрсен");
    assertThat(entry.summary()).isEqualTo("Бірінші абзац");
    assertThat(entries(RSS).ttl()).isEqualTo(Duration.ofMinutes(30));
    assertThat(entries(RSS).title()).isEqualTo("Хабар");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n<br /><b>Warning</b>: include() in <b>/var/www/x.php</b> on line 3<br />\n",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"> <!ENTITY y \"&x;&x;\">]>",
        "<!-- <rss> a comment -->",
        "\u0000\u0001"
      })
  void junkBeforeTheRootIsCutOff(String junk) {
    assertThat(only(junk + RSS.substring(RSS.indexOf("<rss"))).url())
        .isEqualTo("https://press.example/kk/news/1");
  }

  @Test
  void brokenMarkUpIsReadAsFarAsItGoes() {
    assertThat(only(RSS.replace("</channel></rss>", "<item><title>cut of")).title())
        .startsWith("Сот");
    assertThat(only(RSS.replace("Бірінші", "a < b & c \u0003 &nbsp; &hellip;")).summary())
        .contains("a < b & c");
    assertThat(only(RSS.replace("dc:creator", "undeclared:creator")).authors()).hasSize(1);
    assertThat(only(RSS.replace("</description>", "</descriptoin>")).url()).endsWith("/1");
  }

  @Test
  void anEntityThatPointsToAFileIsNeverRead() {
    String evil =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<rss><channel><item><title>t&x;t</title><link>https://a.example/1</link></item></channel></rss>";
    assertThat(only(evil).title()).isIn("t&x;t", "tt");
  }

  @Test
  void atomGivesTheAlternateLinkAndTheOldestDate() {
    Entry entry =
        only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/">
            <entry><id>tag:1</id><title type="html">Court &amp;lt;b&amp;gt; rules</title>
            <link rel="enclosure" href="https://a.example/1.mp3"/><link href="y/1.html"/>
            <updated>2024-05-02T10:00:00Z</updated><published>2024-05-01T10:00:00Z</published>
            <author><name>A. Writer</name></author></entry></feed>
            """);
    assertThat(entry.url()).isEqualTo("https://a.example/x/y/1.html");
    assertThat(entry.publishedAt()).isEqualTo("2024-05-01T10:00:00Z");
    assertThat(entry.id()).isEqualTo("tag:1");
    assertThat(entry.authors()).containsExactly("A. Writer");
  }

  @Test
  void aPermalinkGuidServesWhereTheLinkIsMissing() {
    assertThat(
            only("<rss><channel><item><guid>https://a.example/7</guid></item></channel></rss>")
                .url())
        .isEqualTo("https://a.example/7");
  }

  @Test
  void jsonFeedIsRead() {
    Entry entry =
        only(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1",
            "url":"https://a.example/1","title":"Один","content_html":"<p>Текст</p>",
            "date_published":"2024-05-01T10:00:00+05:00","authors":[{"name":"А. Автор"}]}]}
            """);
    assertThat(entry.publishedAt()).isEqualTo("2024-05-01T05:00:00Z");
    assertThat(entry.summary()).isEqualTo("Текст");
  }

  @Test
  void whatIsNoFeedIsRefusedWithItsReason() {
    assertThat(reason("")).isEqualTo("empty");
    assertThat(reason("<!DOCTYPE html><html><title>404</title><body>Страница не найдена"))
        .isEqualTo("html_instead_of_feed");
    assertThat(reason("{\"a\":1}")).isEqualTo("unknown_format");
    assertThat(reason("{\"items\":[")).isEqualTo("not_well_formed");
    assertThat(reason("Service unavailable")).isEqualTo("not_a_feed");
    assertThat(reason("<opml><body/></opml>")).isEqualTo("unknown_format");
  }

  private static String reason(String text) {
    Extracted read = FeedReader.read(text, "https://a.example/", NOW);
    return read instanceof Extracted.Unreadable refused ? refused.reason() : read.toString();
  }

  @Test
  void aThousandEntriesAreCarriedAndTheRestIsSaidToBeCut() {
    String items = "<item><link>https://a.example/%d</link></item>";
    StringBuilder feed = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 1_500; i++) {
      feed.append(items.formatted(i));
    }
    Extracted.Entries read = entries(feed.append("</channel></rss>").toString());
    assertThat(read.entries()).hasSize(1_000);
    assertThat(read.cut()).isTrue();
  }

  private static List<String> dates(String... pubDates) {
    StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>T</title>");
    for (int i = 0; i < pubDates.length; i++) {
      rss.append("<item><title>N</title><link>https://press.example/").append(i);
      rss.append("</link><pubDate>").append(pubDates[i]).append("</pubDate></item>");
    }
    var now = Instant.parse("2026-11-20T12:00:00Z");
    String text = rss.append("</channel></rss>").toString();
    var read = FeedReader.feed(text, "https://press.example/", now, ZoneId.of("Asia/Almaty"));
    return ((Extracted.Entries) read.extracted())
        .entries().stream().map(entry -> String.valueOf(entry.publishedAt())).toList();
  }

  @Test
  void aFeedThatGivesOutLocalTimesAsUtcIsReadAsLocalThroughout() {
    assertThat(
            dates(
                "Fri, 20 Nov 2026 16:50:00 GMT",
                "Fri, 20 Nov 2026 14:00:00 GMT",
                "Fri, 20 Nov 2026 09:00:00 GMT"))
        .containsExactly("2026-11-20T11:50:00Z", "2026-11-20T09:00:00Z", "2026-11-20T04:00:00Z");
  }

  @Test
  void aSingleEntryAheadSaysNothingOfTheOthers() {
    assertThat(dates("Fri, 20 Nov 2026 16:50:00 GMT", "Fri, 20 Nov 2026 09:00:00 GMT"))
        .containsExactly("2026-11-20T11:50:00Z", "2026-11-20T09:00:00Z");
  }
}

package org.aigaq.ingest.read.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A sound feed, made, with what is to be read of it.
record MadeFeed(String name, String xml, List<Truth> truth) {
  /// What one item says.
  record Truth(String url, String title, Instant at) {}

  private static final List<String> RUSSIAN =
      List.of(
          "суд парламент журналист закон выборы министр город цены школа дорога больница рынок бюджет аким редакция"
              .split(" "));
  private static final List<String> RUSSIAN_VERBS =
      List.of(
          "отложил приняли задержан обсудят объяснил подорожали построят закрыли проверит"
              .split(" "));
  private static final List<String> KAZAKH =
      List.of(
          "сот үкімет журналист заң сайлау министр қала баға мектеп жол аурухана нарық әкім өңір ғылым"
              .split(" "));
  private static final List<String> KAZAKH_VERBS =
      List.of(
          "қабылдады ұсталды талқылайды түсіндірді қымбаттады салынады жабылды тексереді"
              .split(" "));
  private static final List<String> ENGLISH =
      List.of(
          "court parliament reporter law election minister city prices school road hospital"
              .split(" "));
  private static final List<String> ENGLISH_VERBS =
      List.of(
          "postponed adopted detained discusses explained rises builds closed checks".split(" "));

  private static final DateTimeFormatter RFC =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  /// Fifty of them: five dialects, three languages, eight to twenty-four items.
  static List<MadeFeed> fifty() {
    List<MadeFeed> feeds = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      feeds.add(new Maker(i).feed());
    }
    return feeds;
  }

  private static final class Maker {
    private final int number;
    private final Random random;
    private final String host;
    private final List<Truth> truth = new ArrayList<>();

    Maker(int number) {
      this.number = number;
      this.random = new Random(7_919L * number + 1);
      this.host = "https://press" + number + ".example";
    }

    MadeFeed feed() {
      int count = 8 + random.nextInt(17);
      StringBuilder items = new StringBuilder();
      Instant at = Instant.parse("2026-10-31T20:00:00Z").minusSeconds(random.nextInt(9_000_000));
      for (int i = 0; i < count; i++) {
        at = at.minusSeconds(60L * (1 + random.nextInt(700)));
        String title = title();
        String url =
            host + "/news/" + (10_000 + random.nextInt(90_000)) + "-" + i + ".html?a=1&b=2";
        truth.add(new Truth(url, title, at));
        items.append(item(url, title, at));
      }
      return new MadeFeed(dialect() + number, around(items.toString()), List.copyOf(truth));
    }

    private String dialect() {
      return List.of("rss2-", "rdf-", "atom-", "atom03-", "rss091-").get(number % 5);
    }

    private String title() {
      int language = number % 3;
      List<String> nouns = language == 0 ? RUSSIAN : language == 1 ? KAZAKH : ENGLISH;
      List<String> verbs =
          language == 0 ? RUSSIAN_VERBS : language == 1 ? KAZAKH_VERBS : ENGLISH_VERBS;
      StringBuilder title = new StringBuilder();
      int words = 4 + random.nextInt(5);
      for (int i = 0; i < words; i++) {
        List<String> from = i == 1 ? verbs : nouns;
        title.append(i == 0 ? "" : " ").append(from.get(random.nextInt(from.size())));
      }
      title.setCharAt(0, Character.toUpperCase(title.charAt(0)));
      return title
          + (random.nextInt(4) == 0 ? " & " + nouns.get(random.nextInt(nouns.size())) : "");
    }

    private String item(String url, String title, Instant at) {
      String link = url.replace("&", "&amp;");
      String shown = title.replace("&", "&amp;");
      String rfc = RFC.format(at.atOffset(ZoneOffset.ofHours(5)));
      String body =
          "&lt;p&gt;"
              + shown.replace("&", "&amp;")
              + ": "
              + title().replace("&", "&amp;amp;")
              + "&lt;/p&gt;";
      return switch (number % 5) {
        case 0 ->
            "<item>\n<title>%s</title>\n<link>%s</link>\n<description><![CDATA[<p>%s <a href=\"%s\">…</a></p>]]></description>\n<pubDate>%s</pubDate>\n<dc:creator>A. Author</dc:creator>\n<guid isPermaLink=\"true\">%s</guid>\n</item>\n"
                .formatted(shown, link, title(), host, rfc, link);
        case 1 ->
            "<item rdf:about=\"%s\">\n<title>%s</title>\n<link>%s</link>\n<description>%s</description>\n<dc:date>%s</dc:date>\n</item>\n"
                .formatted(link, shown, link, body, at);
        case 2 ->
            "<entry>\n<title type=\"html\">%s</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"%s\"/>\n<id>tag:press,%s</id>\n<published>%s</published>\n<updated>%s</updated>\n<summary type=\"html\">%s</summary>\n</entry>\n"
                .formatted(
                    shown.replace("&", "&amp;"), link, Math.abs(url.hashCode()), at, at, body);
        case 3 ->
            "<entry>\n<title>%s</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"%s\"/>\n<id>%s</id>\n<issued>%s</issued>\n<modified>%s</modified>\n<summary>%s</summary>\n</entry>\n"
                .formatted(shown, link, link, at, at, body);
        default ->
            "<item>\n<title>%s</title>\n<link>%s</link>\n<description>%s</description>\n<pubDate>%s</pubDate>\n</item>\n"
                .formatted(shown, link, body, rfc);
      };
    }

    private String around(String items) {
      String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
      return head
          + switch (number % 5) {
            case 0 ->
                "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n<title>Press %d</title>\n<link>%s/</link>\n<description>News</description>\n%s</channel>\n</rss>\n"
                    .formatted(number, host, items);
            case 1 ->
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel rdf:about=\"%s/rss\">\n<title>Press %d</title>\n<link>%s/</link>\n<description>News</description>\n</channel>\n%s</rdf:RDF>\n"
                    .formatted(host, number, host, items);
            case 2 ->
                "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>Press %d</title>\n<link href=\"%s/\"/>\n<id>tag:press</id>\n<updated>2026-11-01T00:00:00Z</updated>\n%s</feed>\n"
                    .formatted(number, host, items);
            case 3 ->
                "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\">\n<title>Press %d</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"%s/\"/>\n%s</feed>\n"
                    .formatted(number, host, items);
            default ->
                "<rss version=\"0.91\">\n<channel>\n<title>Press %d</title>\n<link>%s/</link>\n<description>News</description>\n<language>ru</language>\n%s</channel>\n</rss>\n"
                    .formatted(number, host, items);
          };
    }
  }
}

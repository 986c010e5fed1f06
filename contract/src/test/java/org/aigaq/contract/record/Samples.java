package org.aigaq.contract.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.ObservationInput.FaceLikeness;
import org.aigaq.contract.record.ObservationInput.Landing;
import org.aigaq.contract.record.ObservationInput.Likeness;
import org.aigaq.contract.record.ObservationInput.PhraseHit;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;

/// One full value of every topic's type.
public final class Samples {
  /// A value and the topic it travels on.
  public record Sample<V>(Topic<V> topic, V value) {
    @Override
    public String toString() {
      return topic.name();
    }
  }

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String URL = "https://vlast.example/novosti/1.html";
  private static final OutletRef OUTLET =
      new OutletRef("vlast", "Власть", "independent", "news", "KZ");
  private static final ArchiveLocator ARCHIVED =
      new ArchiveLocator("a1", "aigaq-20261121-w1.warc.gz", 1024, "ab".repeat(32));

  private Samples() {}

  static Stream<Sample<?>> all() {
    return Stream.of(
        new Sample<>(Topics.OUTLETS, site()),
        new Sample<>(Topics.FETCH_REQUESTS, request()),
        new Sample<>(Topics.CAPTURES, capture()),
        new Sample<>(Topics.OBSERVATIONS, observation()),
        new Sample<>(Topics.ARTICLE_STATES, state()),
        new Sample<>(Topics.REVISIONS, revision()),
        new Sample<>(Topics.STORIES, story()),
        new Sample<>(
            Topics.ARTICLES, new IndexedArticle(state(), List.of("censorship"), "story", 4)),
        new Sample<>(Topics.ALERTS, alert()),
        new Sample<>(Topics.REVIEWS, review()),
        new Sample<>(Topics.TRENDS, trend()),
        new Sample<>(Topics.HEALTH, health()),
        new Sample<>(Topics.KEYWORDS, keyword()),
        new Sample<>(Topics.LEDGER, ledger()),
        new Sample<>(Topics.quarantine("indexer"), quarantined()));
  }

  private static Story story() {
    var lineage = new Story.Lineage(Story.Kind.CUT, 0.5, 0.52, 0.04, 0.75);
    return new Story("art", "story", "other", List.of("twin"), 2, lineage);
  }

  private static Site site() {
    return OutletsFile.read(
            "kz.yaml",
            """
            version: 1
            country: KZ
            vantages: [{id: almaty, country: KZ, proxy: "socks5://127.0.0.1:1080", consent: {by: "A. B.", date: 2026-11-01}}]
            outlets:
              - id: vlast
                name: {ru: Власть, en: Vlast}
                ownership: independent
                control: [{value: independent, by: "someone", source: "https://source.example/", date: 2025-08-01, note: "n"}]
                languages: [ru, kk]
                home: https://vlast.example/
                feeds: [https://vlast.example/rss/]
                listings: [{url: "https://vlast.example/novosti/", articles: "/novosti/\\\\d+"}]
                articles: {include: ["^https://vlast\\\\.example/.+$"], exclude: ["/tag/"]}
                selectors: {body: article}
                contact: mail
            """)
        .getFirst();
  }

  private static FetchRequest request() {
    return new FetchRequest(
        "r1",
        "vlast",
        "vlast",
        URL,
        "vlast.example",
        "direct",
        Why.REVISIT,
        Target.ARTICLE,
        "art",
        NOON,
        NOON,
        NOON.plusSeconds(60),
        1,
        new Validators("\"e\"", "Sat, 21 Nov 2026 11:00:00 GMT", "cd".repeat(32), "ef".repeat(32)),
        ARCHIVED,
        true);
  }

  private static Capture capture() {
    return new Capture(
        "c1",
        "r1",
        "vlast",
        "vlast",
        URL,
        "vlast.example",
        "direct",
        Why.REVISIT,
        Target.ARTICLE,
        "art",
        1,
        "w1",
        NOON,
        NOON.plusMillis(350),
        FetchOutcome.ANSWERED,
        "ok",
        List.of(
            new Stage(StageName.TLS, 0, true, Duration.ofMillis(40), "TLSv1.3", List.of("CN=CA"))),
        200,
        Map.of("etag", "\"e\""),
        List.of(new Hop(URL, URL + "?", 301, Hop.Kind.HTTP)),
        URL,
        5_000,
        "cd".repeat(32),
        false,
        Duration.ofSeconds(5),
        ARCHIVED,
        "1",
        page(),
        new Extracted.ArticleRead(article()),
        new Capture.Cost(3, 7_300));
  }

  private static PageFeatures page() {
    return new PageFeatures("T", "H", URL, "visible", 120, -42L, true, URL, List.of("paywall"));
  }

  private static Article article() {
    return new Article(
        "Заголовок",
        "Мәтін.\nЕкінші.",
        List.of("Айгүл"),
        NOON,
        "2026-11-21T17:00+05:00",
        NOON,
        "kk",
        "Қоғам",
        List.of("тег"),
        "https://vlast.example/i.jpg",
        URL,
        Map.of("ru", URL),
        false,
        false,
        "ef".repeat(32),
        "AAECAw",
        "BAUGBw");
  }

  private static Observation observation() {
    return new Observation(
        "o1",
        "art",
        "vlast",
        "vlast",
        URL,
        NOON,
        "direct",
        Why.SUSPICION,
        "c1",
        Outcome.GONE,
        "http.404",
        1,
        0.75,
        ARCHIVED,
        404,
        input());
  }

  private static ObservationInput input() {
    return new ObservationInput(
        URL,
        FetchOutcome.ANSWERED,
        StageName.HTTP,
        404,
        Map.of("server", "nginx"),
        List.of(),
        URL,
        Landing.SAME,
        900,
        false,
        page(),
        List.of(new PhraseHit("not_found", "kk", "бет табылмады", "title")),
        new Likeness(false, true, 0.1, 0, 0, 0.05, 0.3),
        new FaceLikeness(NOON, true, true, false, 0.98),
        new Controls(true, 5, 5, 0, true, true, NOON),
        0,
        false,
        "1",
        Target.ARTICLE,
        3,
        true,
        new ObservationInput.Elsewhere(URL + "?new", 0.97));
  }

  private static ArticleState state() {
    return new ArticleState(
        "art",
        "vlast",
        OUTLET,
        URL,
        URL,
        "kk",
        "Заголовок",
        "Мәтін.",
        List.of("Айгүл"),
        NOON,
        NOON,
        NOON,
        NOON,
        ArticleEntry.LIVE,
        ArticleStatus.MOVED,
        URL + "?new",
        2,
        "Қоғам",
        List.of("тег"),
        "https://vlast.example/i.jpg",
        ARCHIVED,
        "1",
        "web",
        3,
        Map.of());
  }

  private static Edit edit() {
    return new Edit(
        false,
        List.of("headline_changed"),
        0.6,
        true,
        3,
        4,
        Map.of("headline_changed", List.of("не", "да")),
        Map.of("en", "The headline changed."));
  }

  private static Revision revision() {
    return new Revision(
        "art",
        2,
        "vlast",
        OUTLET,
        URL,
        NOON,
        "c1",
        "Заголовок",
        "Мәтін.",
        List.of("Айгүл"),
        NOON,
        NOON,
        "kk",
        "https://vlast.example/i.jpg",
        "ef".repeat(32),
        "1",
        ARCHIVED,
        edit(),
        1,
        2);
  }

  public static Alert alert() {
    return new Alert(
        "al1",
        NOON,
        NOON,
        AlertType.REMOVAL,
        AlertStatus.CONFIRMED,
        Severity.HIGH,
        List.of("text gone"),
        0.9,
        "Заголовок",
        Map.of("kk", "к", "ru", "р", "en", "e"),
        Map.of("checks", "3"),
        "http.404",
        1,
        OUTLET,
        new Alert.ArticleRef("art", URL, "Заголовок", "kk", NOON),
        new Alert.Interval(NOON, NOON.plusSeconds(60), 5),
        List.of("censorship"),
        List.of("al0"),
        List.of(new Alert.Claim("asked to remove", "the editor", "https://source.example/", NOON)),
        List.of(
            new Alert.Evidence(
                NOON, "direct", "article", URL, "gone", 404, "a1", "w.gz", 5L, "ab")),
        "gone",
        edit(),
        2,
        "vlast.example",
        "down",
        List.of("art"),
        1,
        7,
        Map.of());
  }

  private static Review review() {
    return new Review(
        "al1",
        "rv1",
        NOON,
        "monitor",
        "claim",
        new Alert.Claim("asked to remove", "the editor", null, NOON),
        "note");
  }

  private static TrendPoint trend() {
    return new TrendPoint(
        "topic:censorship",
        "topic",
        null,
        "censorship",
        "kk",
        "state",
        NOON,
        NOON.plusSeconds(3600),
        5,
        3,
        100,
        0.9,
        2.0,
        3.1,
        0.2,
        0.8,
        2);
  }

  private static Health health() {
    return new Health(
        "vlast.example",
        "direct",
        "vlast",
        OUTLET,
        Health.State.DOWN,
        NOON,
        NOON,
        "http 503",
        12.5,
        60,
        2,
        new Health.Day(8_010, 90_000_000, 8_000, 400_000_000, List.of("old", "backfill")));
  }

  private static KeywordTopic keyword() {
    return new KeywordTopic(
        "censorship",
        Map.of("en", "Censorship"),
        true,
        Map.of("kk", List.of("цензура")),
        Map.of(),
        Map.of("ru", List.of("МКИ")),
        new KeywordTopic.Valid(LocalDate.EPOCH, null),
        "media",
        "careful");
  }

  private static LedgerEntry ledger() {
    return new LedgerEntry(
        "a1", "w.warc.gz", 5_000, 3, "ab".repeat(32), "cd".repeat(32), true, NOON);
  }

  private static Quarantined quarantined() {
    return new Quarantined(
        "indexer", "aigaq.alerts", 1, 42, NOON, "al1", new byte[] {1, 2}, "mapping", NOON);
  }
}

package org.aigaq.console.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.console.search.AlertFilter;
import org.aigaq.console.search.ArticleDoc;
import org.aigaq.console.search.ArticleFilter;
import org.aigaq.console.search.Choice;
import org.aigaq.console.search.OutletDoc;
import org.aigaq.console.search.Results;
import org.aigaq.console.search.RevisionDoc;
import org.aigaq.console.search.SearchIndex;
import org.aigaq.console.search.SearchUnavailable;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.Severity;
import org.aigaq.contract.topic.Json;

/// One document of every kind, as hostile as a page can make it.
final class SmallIndex implements SearchIndex {
  static final String HOSTILE = "<script>alert(1)</script>\"'&";
  static final Instant SEEN = Instant.parse("2026-11-03T08:00:00Z");
  static final OutletRef OUTLET = new OutletRef("dala", HOSTILE, "state", "news", "KZ");

  volatile boolean broken;

  @Override
  public Results<Alert> alerts(AlertFilter filter, int page) {
    fail();
    boolean match = filter.type().isEmpty() || filter.type().equals("removal");
    return new Results<>(match ? List.of(anAlert()) : List.of(), match ? 1 : 0, true, page);
  }

  @Override
  public Optional<Alert> alert(String id) {
    fail();
    return switch (id) {
      case "alert-1" -> Optional.of(anAlert());
      case "keyword-1" -> Optional.of(aKeyword());
      case "trend-1" -> Optional.of(aTrend());
      default -> Optional.empty();
    };
  }

  @Override
  public List<Alert> alertsOf(String articleId) {
    return List.of(anAlert(), aKeyword());
  }

  @Override
  public Results<ArticleDoc> articles(ArticleFilter filter, int page) {
    return new Results<>(List.of(anArticle()), 1_234, true, page);
  }

  @Override
  public Optional<ArticleDoc> article(String id) {
    return id.equals("article-1") ? Optional.of(anArticle()) : Optional.empty();
  }

  @Override
  public List<RevisionDoc> revisions(String articleId) {
    return List.of(aRevision(1, "Старый заголовок"), aRevision(2, "Новый заголовок"));
  }

  @Override
  public Optional<RevisionDoc> revision(String articleId, int number) {
    return revisions(articleId).stream().filter(r -> r.revision() == number).findFirst();
  }

  @Override
  public List<OutletDoc> outlets() {
    return List.of(
        new OutletDoc(
            "dala.example", "home", OUTLET, Health.State.DOWN, SEEN, SEEN, HOSTILE, 12.5, 600));
  }

  @Override
  public Map<String, Long> articlesByOutlet() {
    return Map.of("dala", 7L);
  }

  @Override
  public List<Choice> outletsWithAlerts() {
    return List.of(new Choice("dala", HOSTILE, 1));
  }

  @Override
  public List<Choice> outletsWithArticles() {
    return outletsWithAlerts();
  }

  @Override
  public boolean reachable() {
    return !broken;
  }

  private void fail() {
    if (broken) {
      throw new SearchUnavailable("no answer");
    }
  }

  private static ArticleDoc anArticle() {
    return new ArticleDoc(
        "article-1",
        OUTLET,
        "javascript:alert(1)",
        "ru",
        HOSTILE,
        "Первый абзац.\n" + HOSTILE,
        List.of(HOSTILE),
        SEEN,
        SEEN,
        SEEN,
        SEEN,
        ArticleStatus.REMOVED,
        null,
        2,
        List.of("courts"),
        new ArchiveLocator("home-1", "a.warc.gz", 5, "ab".repeat(32)),
        List.of("про " + ArticleDoc.MATCH_START + "суд" + ArticleDoc.MATCH_END + HOSTILE),
        Map.of());
  }

  private static RevisionDoc aRevision(int number, String title) {
    var edit = new Edit(false, List.of("headline_changed"), 0.5, true, 1, 1, Map.of(), Map.of());
    return new RevisionDoc(
        "article-1#" + number,
        SEEN,
        new RevisionDoc.ArticleRef("article-1", "https://dala.example/1"),
        OUTLET,
        number,
        null,
        "ru",
        title,
        "Абзац " + HOSTILE + " номер " + number,
        null,
        null,
        number == 1 ? null : edit,
        null,
        Map.of());
  }

  private static Alert anAlert() {
    return new Alert(
        "alert-1",
        SEEN,
        SEEN,
        AlertType.REMOVAL,
        AlertStatus.CONFIRMED,
        Severity.HIGH,
        List.of(),
        0.9,
        HOSTILE,
        Map.of("kk", "Бет ашылмайды. " + HOSTILE, "ru", "Не открывается.", "en", "Does not open."),
        Map.of("looks", HOSTILE),
        "removal.gone",
        3,
        OUTLET,
        new Alert.ArticleRef("article-1", "https://dala.example/1", HOSTILE, "ru", SEEN),
        new Alert.Interval(SEEN, SEEN.plusSeconds(600), 60),
        List.of(),
        List.of("alert-1"),
        List.of(new Alert.Claim(HOSTILE, HOSTILE, "javascript:alert(1)", SEEN)),
        List.of(evidence()),
        "gone",
        null,
        null,
        null,
        null,
        null,
        null,
        1,
        Map.of());
  }

  private static Alert aKeyword() {
    Alert like = anAlert();
    return new Alert(
        "keyword-1",
        SEEN,
        SEEN,
        AlertType.KEYWORD,
        AlertStatus.CONFIRMED,
        Severity.LOW,
        List.of(),
        1,
        HOSTILE,
        Map.of("en", "Matches."),
        Map.of(),
        "keyword.first_of_story",
        1,
        OUTLET,
        like.article(),
        null,
        List.of("courts"),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        1,
        Map.of("matches", Json.MAPPER.valueToTree(List.of(aMatch()))));
  }

  /// Some of its places are not where it says.
  private static Map<String, Object> aMatch() {
    return Map.of(
        "topic",
        HOSTILE,
        "rules",
        List.of(HOSTILE),
        "places",
        List.of(
            place("text", 7, "абзац"),
            place("text", 14, HOSTILE),
            place("text", 0, "прежние слова"),
            place("text", -5, "абзац"),
            place("text", 2_000_000_000, "абзац"),
            place("title", 0, "<script>")));
  }

  private static Map<String, Object> place(String part, int start, String words) {
    return Map.of("part", part, "start", start, "end", start + words.length(), "words", words);
  }

  /// Nobody's alone.
  private static Alert aTrend() {
    return new Alert(
        "trend-1",
        SEEN,
        SEEN,
        AlertType.TREND,
        AlertStatus.OPEN,
        Severity.LOW,
        List.of("burst"),
        0.9,
        "паводок",
        Map.of("en", "More than usual is written about floods."),
        Map.of("articles", "4"),
        "trend.burst",
        1,
        null,
        null,
        null,
        List.of("floods"),
        List.of(),
        List.of(),
        List.of(evidence()),
        null,
        null,
        null,
        null,
        "burst",
        List.of("article-1"),
        1,
        1,
        Map.of());
  }

  private static Alert.Evidence evidence() {
    return new Alert.Evidence(
        SEEN,
        "home",
        "article",
        "https://dala.example/1",
        "gone",
        404,
        "home-1",
        "a.warc.gz",
        5L,
        "ab".repeat(32));
  }
}

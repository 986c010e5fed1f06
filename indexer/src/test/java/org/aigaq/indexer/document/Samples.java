package org.aigaq.indexer.document;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Revision;
import org.aigaq.contract.record.Severity;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.TrendPoint;
import org.aigaq.contract.record.Why;
import org.jspecify.annotations.Nullable;

/// One record of every kind with every field filled.
public final class Samples {
  public static final Instant SEEN = Instant.parse("2026-11-03T08:00:00Z");
  public static final Instant MISSING = Instant.parse("2026-11-03T09:05:00Z");
  public static final OutletRef OUTLET = new OutletRef("dala", "Дала", "independent", "news", "KZ");
  public static final ArchiveLocator ARCHIVE =
      new ArchiveLocator("home-1", "aigaq-000001.warc.gz", 4711, "ab".repeat(32));
  public static final String ARTICLE_ID = "0f".repeat(16);

  private Samples() {}

  public static IndexedArticle article() {
    var state =
        new ArticleState(
            ARTICLE_ID,
            "dala",
            OUTLET,
            "https://dala.example/news/1?x=1",
            "https://dala.example/news/1",
            "ru",
            "Заголовок",
            "Первый абзац.\nВторой абзац.",
            List.of("А. Автор"),
            SEEN.minusSeconds(60),
            SEEN,
            SEEN.plusSeconds(600),
            MISSING,
            ArticleEntry.LIVE,
            ArticleStatus.REMOVED,
            "https://dala.example/other",
            2,
            "Общество",
            List.of("суд"),
            "https://dala.example/1.jpg",
            ARCHIVE,
            "x1",
            "web",
            9,
            Map.of());
    return new IndexedArticle(state, List.of("courts"), "story-1", 12);
  }

  public static Edit edit() {
    return new Edit(
        false,
        List.of("headline_changed"),
        0.8,
        true,
        1,
        2,
        Map.of("headline_changed", List.of("взятка", "ошибка")),
        Map.of("kk", "Тақырып өзгерді.", "ru", "Изменён заголовок.", "en", "Headline changed."));
  }

  public static Revision revision() {
    return new Revision(
        ARTICLE_ID,
        2,
        "dala",
        OUTLET,
        "https://dala.example/news/1",
        SEEN,
        "capture-1",
        "Заголовок",
        "Текст",
        List.of("А. Автор"),
        SEEN,
        SEEN,
        "ru",
        "https://dala.example/1.jpg",
        "cd".repeat(32),
        "x1",
        ARCHIVE,
        edit(),
        1,
        3);
  }

  public static Alert alert() {
    return new Alert(
        "alert-1",
        MISSING,
        MISSING.plusSeconds(60),
        AlertType.REMOVAL,
        AlertStatus.PROBABLE,
        Severity.HIGH,
        List.of("topic:courts"),
        0.75,
        "Заголовок",
        Map.of("kk", "Бет ашылмайды.", "ru", "Страница не открывается.", "en", "Page is gone."),
        Map.of("looks", "3"),
        "removal.gone",
        1,
        OUTLET,
        new Alert.ArticleRef(ARTICLE_ID, "https://dala.example/news/1", "Заголовок", "ru", SEEN),
        new Alert.Interval(SEEN, MISSING, 120),
        List.of("courts"),
        List.of("alert-0"),
        List.of(new Alert.Claim("техническая ошибка", "редакция", "https://dala.example/c", SEEN)),
        List.of(evidence()),
        "gone",
        edit(),
        2,
        "dala.example",
        "down",
        List.of(ARTICLE_ID),
        1,
        4,
        Map.of());
  }

  private static Alert.Evidence evidence() {
    return new Alert.Evidence(
        MISSING,
        "home",
        "article",
        "https://dala.example/news/1",
        "gone",
        404,
        "home-1",
        "aigaq-000001.warc.gz",
        4711L,
        "ab".repeat(32));
  }

  public static Health health() {
    return new Health(
        "dala.example", "home", "dala", OUTLET, Health.State.DOWN, SEEN, SEEN, "dns", 12.5, 90, 7);
  }

  public static TrendPoint trend() {
    return new TrendPoint(
        "topic:floods",
        "topic",
        "су",
        "floods",
        "kk",
        "state",
        SEEN,
        SEEN.plusSeconds(3600),
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

  public static Capture capture() {
    return capture(FetchOutcome.ANSWERED, Why.SUSPICION, 404, ARCHIVE, new Extracted.Nothing());
  }

  /// A look at an article.
  public static Capture capture(
      FetchOutcome outcome,
      Why why,
      @Nullable Integer status,
      @Nullable ArchiveLocator archive,
      Extracted extracted) {
    return new Capture(
        "capture-1",
        "request-1",
        "dala",
        "dala",
        "https://dala.example/news/1",
        "dala.example",
        "home",
        why,
        Target.ARTICLE,
        ARTICLE_ID,
        1,
        "worker-1",
        SEEN,
        SEEN.plusMillis(250),
        outcome,
        "not found",
        List.of(new Stage(StageName.TLS, 0, true, Duration.ofMillis(40), "TLSv1.3", List.of("CA"))),
        status,
        Map.of("content-type", "text/html"),
        List.of(
            new Hop("https://dala.example/news/1", "https://dala.example/", 302, Hop.Kind.HTTP)),
        "https://dala.example/",
        512,
        "ef".repeat(32),
        false,
        null,
        archive,
        "x1",
        new PageFeatures("404", "Не найдено", null, "Не найдено", 2, 5L, false, null, List.of("m")),
        extracted,
        null);
  }
}

package org.aigaq.streams.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.Severity;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.wiring.Driven;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Removals in, clusters out.
class ClustersTest {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
  private static final String STORY =
      "Жители посёлка Тасбулак третий день остаются без воды после аварии на насосной станции, "
          + "сообщил аким района. По его словам, ремонт займёт ещё двое суток, а воду подвозят "
          + "цистернами к школе и больнице. Районная прокуратура начала проверку подрядчика, "
          + "который менял трубы прошлой осенью. Подрядчик от разговора отказался.";
  private static final String OTHER =
      "Сборная страны по дзюдо вернулась с турнира в Токио с четырьмя медалями, и тренеры говорят, "
          + "что это лучший итог за десять лет. Спортсмены выступали в семи весовых категориях, "
          + "золото завоевали двое, ещё двое остановились в шаге от финала. Следующий старт команды "
          + "запланирован на февраль в Париже, до этого пройдут два сбора в горах.";

  @TempDir Path directory;
  private Driven driver;

  @BeforeEach
  void open() {
    var topology = new ClustersTopology(Map.of("KZ", ZoneId.of("Asia/Almaty"))).get();
    driver = new Driven(ClustersTopology.APPLICATION, topology, directory, START);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private static OutletRef outlet(String id, String kind) {
    return new OutletRef(id, id.toUpperCase(java.util.Locale.ROOT), "private", kind, "KZ");
  }

  private static Article article(String title, String text) {
    return new Article(
        title, text, List.of(), null, null, null, "ru", null, List.of(), null, null, Map.of(),
        false, false, "digest", null, null);
  }

  private Alert removal(
      String outlet, String kind, String text, Duration after, AlertStatus status) {
    return removal(outlet, kind, "Заголовок", text, after, status);
  }

  private Alert removal(
      String outlet, String kind, String title, String text, Duration after, AlertStatus status) {
    Instant missing = START.plus(after);
    return new Alert(
        "alert-" + outlet,
        missing.plus(Duration.ofHours(1)),
        missing.plus(Duration.ofHours(status == AlertStatus.PROBABLE ? 1 : 24)),
        AlertType.REMOVAL,
        status,
        Severity.LOW,
        List.of(),
        0.95,
        "t",
        Map.of(),
        Map.of(),
        "http.404",
        2,
        outlet(outlet, kind),
        new Alert.ArticleRef("article-" + outlet, "https://" + outlet + "/1", title, "ru", null),
        new Alert.Interval(missing.minus(Duration.ofMinutes(20)), missing, 0),
        List.of("water"),
        List.of(),
        List.of(),
        List.of(),
        "gone",
        null,
        null,
        null,
        null,
        null,
        null,
        1,
        Trace.of(outlet, article(title, text)).asField());
  }

  private void tell(Alert alert) {
    driver.tell(Topics.ALERTS, alert.id(), alert, alert.updatedAt());
  }

  private List<Alert> clusters() {
    return driver.written(Topics.ALERTS);
  }

  private void story(String article, String story) {
    var told = new Story(article, story, story, List.of(), 2);
    driver.tell(Topics.STORIES, article, told, START);
  }

  private void news(int number, String text) {
    var state =
        new ArticleState(
            "a" + number,
            "s",
            outlet("o", "news"),
            "https://o/" + number,
            "https://o/" + number,
            "ru",
            "Новости",
            text,
            List.of(),
            START,
            START,
            START,
            START,
            ArticleEntry.LIVE,
            ArticleStatus.LIVE,
            null,
            1,
            null,
            List.of(),
            null,
            null,
            "x",
            "web",
            1,
            Map.of());
    driver.tell(Topics.ARTICLE_STATES, state.id(), state, START);
  }

  @Test
  void theSameStoryGoneFromTwoOutletsIsOneClusterAboveThem() {
    tell(removal("one", "news", STORY, Duration.ZERO, AlertStatus.PROBABLE));
    tell(removal("two", "news", STORY + " Подробности.", hours(3), AlertStatus.PROBABLE));

    assertThat(clusters())
        .singleElement()
        .satisfies(
            cluster -> {
              assertThat(cluster.type()).isEqualTo(AlertType.REMOVAL_CLUSTER);
              assertThat(cluster.status()).isEqualTo(AlertStatus.OPEN);
              assertThat(cluster.severity()).isEqualTo(Severity.HIGH);
              assertThat(cluster.kind()).isEqualTo("same_story");
              assertThat(cluster.related()).containsExactly("alert-one", "alert-two");
              assertThat(cluster.articles()).containsExactly("article-one", "article-two");
              assertThat(cluster.more()).containsOnlyKeys("story_id", "outlets");
              assertThat(cluster.summary()).containsOnlyKeys("kk", "ru", "en");
              assertThat(cluster.summary().get("en")).contains("same story", "2 outlets");
            });
  }

  @Test
  void moreOutletsJoinTheClusterAndConfirmationRaisesIt() {
    tell(removal("one", "news", STORY, Duration.ZERO, AlertStatus.PROBABLE));
    tell(removal("two", "news", STORY, hours(1), AlertStatus.PROBABLE));
    tell(removal("three", "news", STORY, hours(2), AlertStatus.PROBABLE));
    tell(removal("one", "news", STORY, Duration.ZERO, AlertStatus.CONFIRMED));
    tell(removal("two", "news", STORY, hours(1), AlertStatus.CONFIRMED));

    List<Alert> told = clusters();
    assertThat(told).extracting(Alert::id).containsOnly(told.getFirst().id());
    assertThat(told).extracting(Alert::seq).isSorted().doesNotHaveDuplicates();
    assertThat(told.getLast().related()).hasSize(3);
    assertThat(told.getLast().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void anAgencysStoryThatGoesFromItAndOthersIsToldAsSuch() {
    tell(removal("agency", "agency", STORY, Duration.ZERO, AlertStatus.PROBABLE));
    for (int i = 0; i < 6; i++) {
      tell(removal("outlet" + i, "news", STORY, Duration.ofMinutes(20 * i), AlertStatus.PROBABLE));
    }

    Alert last = clusters().getLast();
    assertThat(last.kind()).isEqualTo("agency_kill");
    assertThat(last.facts()).containsEntry("agency", "AGENCY");
    assertThat(last.summary().get("ru")).contains("агентства «AGENCY»");
    assertThat(last.related()).hasSize(7);
  }

  @Test
  void differentStoriesGoneAtOnceAreNoCluster() {
    tell(removal("one", "news", STORY, Duration.ZERO, AlertStatus.PROBABLE));
    tell(removal("two", "news", OTHER, hours(1), AlertStatus.PROBABLE));

    assertThat(clusters()).isEmpty();
  }

  @Test
  void articlesOfOneStoryAreAClusterWhateverTheirWords() {
    story("article-one", "article-first");
    story("article-two", "article-first");
    tell(removal("one", "news", STORY, Duration.ZERO, AlertStatus.PROBABLE));
    tell(removal("two", "news", OTHER, hours(1), AlertStatus.PROBABLE));

    assertThat(clusters())
        .singleElement()
        .satisfies(
            cluster -> {
              assertThat(cluster.kind()).isEqualTo("same_story");
              assertThat(cluster.more().get("story_id")).hasToString("\"article-first\"");
            });
  }

  @Test
  void anArticleThatWasFirstIsOfItsOwnStory() {
    story("article-one", "article-one");
    story("article-two", "article-one");
    tell(removal("one", "news", STORY, Duration.ZERO, AlertStatus.PROBABLE));
    tell(removal("two", "news", OTHER, hours(1), AlertStatus.PROBABLE));

    assertThat(clusters())
        .singleElement()
        .satisfies(
            cluster -> assertThat(cluster.more().get("story_id")).hasToString("\"article-one\""));
  }

  @Test
  void daysApartAndOnOneSiteAreNoCluster() {
    tell(removal("one", "news", STORY, Duration.ZERO, AlertStatus.PROBABLE));
    tell(removal("two", "news", STORY, Duration.ofDays(3), AlertStatus.PROBABLE));

    assertThat(clusters()).isEmpty();
  }

  @Test
  void articlesThatNameTheSamePersonAreACluster() {
    String first = STORY + " Об этом рассказал Ержан Тохтаров. Тохтарова Ержана ждут в суде.";
    String second = OTHER + " На трибуне был Ержан Тохтаров. Позже Ержана Тохтарова увезли.";
    tell(removal("one", "news", first, Duration.ZERO, AlertStatus.PROBABLE));
    tell(removal("two", "news", second, hours(2), AlertStatus.PROBABLE));

    assertThat(clusters())
        .singleElement()
        .satisfies(cluster -> assertThat(cluster.kind()).isEqualTo("same_person"));
  }

  @Test
  void aNameThatEverybodyCarriesBringsNothingTogether() {
    for (int i = 0; i < 40; i++) {
      news(i, "Ержан Тохтаров провёл совещание.");
    }
    String first = STORY + " Об этом рассказал Ержан Тохтаров. Тохтарова Ержана ждут в суде.";
    String second = OTHER + " На трибуне был Ержан Тохтаров. Позже Ержана Тохтарова увезли.";
    tell(removal("one", "news", first, Duration.ZERO, AlertStatus.PROBABLE));
    tell(removal("two", "news", second, hours(2), AlertStatus.PROBABLE));

    assertThat(clusters()).isEmpty();
  }

  @Test
  void aClusterWhoseArticlesAreBackStepsDown() {
    tell(removal("one", "news", STORY, Duration.ZERO, AlertStatus.PROBABLE));
    tell(removal("two", "news", STORY, hours(1), AlertStatus.PROBABLE));
    tell(removal("two", "news", STORY, hours(1), AlertStatus.RESTORED));

    Alert last = clusters().getLast();
    assertThat(last.severity()).isEqualTo(Severity.INFO);
    assertThat(last.summary().get("en")).contains("1 of 2 can be read again");
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  @Test
  void aSketchKnowsTheSameTextAndItsShorterForm() {
    Sketch sketch = Sketch.of(STORY);
    assertThat(sketch.likeness(Sketch.of(STORY.toUpperCase(java.util.Locale.ROOT)))).isEqualTo(1);
    assertThat(sketch.likeness(Sketch.of(STORY + " " + STORY.substring(0, 90)))).isGreaterThan(0.5);
    assertThat(sketch.likeness(Sketch.of(OTHER))).isLessThan(0.1);
    assertThat(Sketch.parse(sketch.text())).isEqualTo(sketch);
    assertThat(Sketch.parse("no sketch")).isEqualTo(Sketch.NONE);
    assertThat(Sketch.NONE.likeness(Sketch.NONE)).isZero();
  }
}

package org.aigaq.streams.keywords;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.Severity;
import org.aigaq.contract.topic.Json;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.articles.KeywordTopics;
import org.aigaq.streams.wiring.Driven;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles with topics in, alerts out.
class KeywordAlertsTest {
  private static final Instant T = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration GRACE = KeywordSettings.DEFAULT.grace();
  private static final String TEXT =
      "Жители посёлка Тасбулак третий день без воды. На площади прошёл митинг, сообщил аким района.";
  private static final String LONG =
      TEXT
          + " По его словам, ремонт займёт ещё двое суток, а воду подвозят цистернами к школе и"
          + " больнице. Районная прокуратура начала проверку подрядчика, который менял трубы"
          + " прошлой осенью. Подрядчик от разговора отказался.";

  @TempDir Path directory;
  private Driven driver;

  @BeforeEach
  void open() {
    var topology = new KeywordAlertsTopology(KeywordTopics::of, KeywordSettings.DEFAULT).get();
    driver = new Driven(KeywordAlertsTopology.APPLICATION, topology, directory, T);
    rule("protest", true, "митинг");
    rule("water", false, "вода");
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private void rule(String id, boolean alert, String... rules) {
    send(
        Topics.KEYWORDS,
        id,
        new KeywordTopic(
            id,
            Map.of("ru", "Тема " + id),
            alert,
            Map.of("ru", List.of(rules)),
            Map.of(),
            Map.of(),
            null,
            null,
            null));
  }

  private <V> void send(Topic<V> topic, String key, @Nullable V value) {
    driver.tell(topic, key, value);
  }

  private void article(String id, String text, @Nullable String story, long seq) {
    article(id, text, story, seq, ArticleEntry.LIVE, T, List.of("protest", "water"));
  }

  private void article(
      String id,
      String text,
      @Nullable String story,
      long seq,
      ArticleEntry entry,
      Instant seen,
      List<String> topics) {
    String url = "https://" + id + ".example/1";
    var state =
        new ArticleState(
            id,
            "s-" + id,
            new OutletRef("o-" + id, "Таң " + id, "private", "news", "KZ"),
            url,
            url,
            "ru",
            "Посёлок без воды",
            text,
            List.of(),
            seen,
            seen,
            seen,
            seen,
            entry,
            ArticleStatus.LIVE,
            null,
            1,
            null,
            List.of(),
            null,
            null,
            "x",
            "web",
            seq,
            Map.of());
    send(Topics.ARTICLES, id, new IndexedArticle(state, topics, story, seq));
  }

  private List<Alert> after(Duration time) {
    driver.pass(time);
    return driver.written(Topics.ALERTS);
  }

  @Test
  void aNewArticleOfAnAlertingTopicIsToldOfAfterItsGrace() {
    article("a", TEXT, "s1", 1);
    assertThat(after(Duration.ofSeconds(5))).isEmpty();
    assertThat(after(GRACE))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.type()).isEqualTo(AlertType.KEYWORD);
              assertThat(alert.status()).isEqualTo(AlertStatus.CONFIRMED);
              assertThat(alert.severity()).isEqualTo(Severity.INFO);
              assertThat(alert.topics()).containsExactly("protest");
              assertThat(alert.facts()).containsEntry("words", "митинг");
              assertThat(alert.summary().get("ru"))
                  .isEqualTo(
                      "Новый материал «Посёлок без воды» (Таң a), замечен в 13:00, тема «Тема"
                          + " protest», слова в нём: «митинг».");
              var place = Json.MAPPER.valueToTree(alert).at("/matches/0/places/0");
              assertThat(TEXT.substring(place.path("start").asInt(), place.path("end").asInt()))
                  .isEqualTo("митинг");
              assertThat(place.path("part").asText()).isEqualToIgnoringCase("text");
            });
    assertThat(after(Duration.ofDays(1))).isEmpty();
  }

  @Test
  void copiesOfAStoryAreToldOfOnce() {
    article("a", TEXT, null, 1);
    article("b", "Другими словами: митинг.", null, 1);
    article("b", "Другими словами: митинг.", "s1", 2);
    article("a", TEXT, "s1", 2);
    assertThat(after(GRACE.plusSeconds(5))).hasSize(1);
    article("c", "Ещё о том же: митинг.", "s1", 1);
    assertThat(after(GRACE.plusSeconds(5))).isEmpty();
    article("d", "О другом: митинг.", "s2", 1);
    assertThat(after(GRACE.plusSeconds(5))).hasSize(1);
  }

  @Test
  void aStoryThatIsKnownOnlyAfterItsAlertStillCountsAsTold() {
    article("a", TEXT, null, 1);
    assertThat(after(GRACE.plusSeconds(5))).hasSize(1);
    article("a", TEXT, "s1", 2);
    article("b", "Другими словами: митинг.", "s1", 1);
    assertThat(after(GRACE.plusSeconds(5))).isEmpty();
  }

  @Test
  void aCopyIsKnownByItsTextWhenNoStoryIs() {
    article("a", LONG, null, 1);
    article("b", LONG, null, 1);
    assertThat(after(GRACE.plusSeconds(5))).hasSize(1);
  }

  @Test
  void aStoryIsNewAgainAfterAWeek() {
    article("a", TEXT, "s1", 1);
    assertThat(after(GRACE.plusSeconds(5))).hasSize(1);
    driver.pass(Duration.ofDays(8));
    Instant later = T.plus(Duration.ofDays(8));
    article("b", TEXT, "s1", 1, ArticleEntry.LIVE, later, List.of("protest"));
    assertThat(after(GRACE.plusSeconds(5))).hasSize(1);
  }

  @Test
  void backfillOldAndTopicsWithoutAlertAreNotToldOf() {
    article("a", TEXT, null, 1, ArticleEntry.BACKFILL, T, List.of("protest"));
    Instant old = T.minus(Duration.ofDays(2));
    article("b", TEXT, null, 1, ArticleEntry.LIVE, old, List.of("protest"));
    article("c", TEXT, null, 1, ArticleEntry.LIVE, T, List.of("water"));
    assertThat(after(GRACE.plusSeconds(5))).isEmpty();
  }

  @Test
  void anArticleThatMatchesOnlySinceTheRulesOrItsTextChangedIsNotToldOf() {
    article("a", TEXT, null, 1, ArticleEntry.LIVE, T, List.of());
    article("a", TEXT, null, 2, ArticleEntry.LIVE, T, List.of("protest"));
    article("a", TEXT, "s1", 3, ArticleEntry.LIVE, T, List.of("protest"));
    assertThat(after(GRACE.plusSeconds(5))).isEmpty();
  }

  @Test
  void aRuleThatChangesCountsForTheNextArticle() {
    article("a", TEXT, null, 1);
    rule("protest", false, "митинг");
    rule("water", true, "вода");
    article("b", TEXT, null, 1);
    assertThat(after(GRACE.plusSeconds(5)))
        .extracting(Alert::topics)
        .containsExactly(List.of("protest"), List.of("water"));
  }

  @Test
  void aWithdrawnArticleIsNotToldOf() {
    article("a", TEXT, null, 1);
    send(Topics.ARTICLES, "a", (IndexedArticle) null);
    assertThat(after(GRACE.plusSeconds(5))).isEmpty();
  }
}

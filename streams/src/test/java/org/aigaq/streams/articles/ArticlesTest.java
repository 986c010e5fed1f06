package org.aigaq.streams.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.language.keyword.Match;
import org.aigaq.streams.wiring.Driven;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {
  private static final Instant T = Instant.parse("2026-11-20T08:00:00Z");
  private static final String ID = "article-1";

  @TempDir Path directory;
  private Driven driver;

  @BeforeEach
  void open() {
    var topology =
        new ArticlesTopology(
            topics ->
                state ->
                    topics.stream()
                        .map(KeywordTopic::id)
                        .filter(id -> state.text().contains(id))
                        .map(id -> new Match(id, List.of(), List.of(), List.of()))
                        .toList());
    driver = new Driven(ArticlesTopology.APPLICATION, topology.get(), directory, T);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private <V> void send(Topic<V> topic, String key, V value) {
    driver.tell(topic, key, value);
  }

  private List<IndexedArticle> told() {
    return driver.written(Topics.ARTICLES);
  }

  private static ArticleState state(String text, long seq) {
    return new ArticleState(
        ID,
        "s",
        new OutletRef("o", "O", "private", "news", "KZ"),
        "https://o.example/1",
        "https://o.example/1",
        "en",
        "Title",
        text,
        List.of(),
        T,
        T,
        T,
        T,
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
        seq,
        Map.of());
  }

  private static KeywordTopic topic(String id) {
    return new KeywordTopic(id, Map.of(), false, Map.of(), Map.of(), Map.of(), null, null, null);
  }

  @Test
  void aStateIsToldWithItsTopicsAndEveryTellingCountsOneOn() {
    send(Topics.KEYWORDS, "protest", topic("protest"));
    send(Topics.KEYWORDS, "flood", topic("flood"));
    send(Topics.ARTICLE_STATES, ID, state("a protest", 1));
    send(Topics.ARTICLE_STATES, ID, state("a protest, a flood", 2));
    assertThat(told())
        .satisfiesExactly(
            first -> {
              assertThat(first.topics()).containsExactly("protest");
              assertThat(first.seq()).isEqualTo(1);
            },
            second -> {
              assertThat(second.topics()).containsExactly("flood", "protest");
              assertThat(second.seq()).isEqualTo(2);
            });
  }

  @Test
  void aStoryIsJoinedWhicheverComesFirst() {
    send(Topics.STORIES, ID, new Story(ID, "story-1", null, List.of(), 1));
    assertThat(told()).isEmpty();
    send(Topics.ARTICLE_STATES, ID, state("x", 1));
    send(Topics.STORIES, ID, new Story(ID, "story-2", null, List.of(), 2));
    assertThat(told()).extracting(IndexedArticle::storyId).containsExactly("story-1", "story-2");
  }

  @Test
  void anArticleIsAStoryOfItsOwnAndIsNotToldAgainForThat() {
    send(Topics.ARTICLE_STATES, ID, state("x", 1));
    send(Topics.STORIES, ID, new Story(ID, ID, null, List.of(), 1));
    assertThat(told()).extracting(IndexedArticle::storyId).containsExactly(ID);
  }

  @Test
  void aRepeatedStateIsNotToldAgain() {
    send(Topics.ARTICLE_STATES, ID, state("x", 2));
    send(Topics.ARTICLE_STATES, ID, state("x", 2));
    send(Topics.ARTICLE_STATES, ID, state("x", 1));
    assertThat(told()).hasSize(1);
  }

  @Test
  void newKeywordsCountForTheNextState() {
    send(Topics.ARTICLE_STATES, ID, state("a flood", 1));
    send(Topics.KEYWORDS, "flood", topic("flood"));
    send(Topics.ARTICLE_STATES, ID, state("a flood", 2));
    assertThat(told())
        .extracting(IndexedArticle::topics)
        .containsExactly(List.of(), List.of("flood"));
  }
}

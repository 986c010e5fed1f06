package org.aigaq.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.record.Story.Kind;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.wiring.Driven;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// First sights and revisions in, stories out.
class StoriesTest {
  @TempDir Path directory;
  private Driven driver;

  @BeforeEach
  void open() {
    var topology = new StoriesTopology().get();
    driver = new Driven(StoriesTopology.APPLICATION, topology, directory, Press.START);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private <V> void send(Topic<V> topic, String key, @Nullable V value, Instant at) {
    driver.tell(topic, key, value, at);
  }

  private void see(ArticleState state) {
    send(Topics.ARTICLE_STATES, state.id(), state, state.firstSeenAt());
  }

  private List<Story> told() {
    return driver.written(Topics.STORIES);
  }

  @Test
  void aCopyGetsTheStoryOfTheOriginal() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    see(Press.at("two", 90).state("В Тасбулаке нет воды", Press.STORY + "\nЧитайте нас в сети."));
    Story copy = told().getLast();
    assertThat(copy.articleId()).isEqualTo("two-90");
    assertThat(copy.storyId()).isEqualTo("one-0");
    assertThat(copy.copiedFrom()).isEqualTo("one-0");
    assertThat(copy.lineage()).extracting(Story.Lineage::kind).isEqualTo(Kind.COPY);
  }

  @Test
  void whatIsToldTwiceChangesNothing() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    see(Press.at("two", 90).state(Press.TITLE, Press.STORY));
    assertThat(told()).hasSize(2);
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    see(Press.at("two", 90).state(Press.TITLE, Press.STORY));
    see(Press.at("two", 90).state(Press.TITLE, Press.STORY, null, 2));
    assertThat(told()).isEmpty();
  }

  @Test
  void aWithheldArticleIsForgotten() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    send(Topics.ARTICLE_STATES, "one-0", null, Press.START.plusSeconds(60));
    see(Press.at("two", 90).state(Press.TITLE, Press.STORY));
    assertThat(told()).last().extracting(Story::storyId).isEqualTo("two-90");
  }

  @Test
  void aWeekLaterTheStoryIsForgotten() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    see(Press.at("two", 11 * 1_440).state(Press.TITLE, Press.STORY));
    assertThat(told()).last().extracting(Story::copiedFrom).isNull();
  }
}

package org.aigaq.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.record.Story.Kind;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// First sights and revisions in, stories out.
class StoriesTest {
  @TempDir Path directory;
  private TopologyTestDriver driver;

  @BeforeEach
  void open() {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, StoriesTopology.APPLICATION);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    driver = new TopologyTestDriver(new StoriesTopology().get(), properties, Press.START);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private <V> void send(Topic<V> topic, String key, @Nullable V value, Instant at) {
    driver
        .createInputTopic(topic.name(), topic.keys().serializer(), topic.values().serializer())
        .pipeInput(key, value, at);
  }

  private void see(ArticleState state) {
    send(Topics.ARTICLE_STATES, state.id(), state, state.firstSeenAt());
  }

  private List<Story> told() {
    var topic = Topics.STORIES;
    return driver
        .createOutputTopic(topic.name(), topic.keys().deserializer(), topic.values().deserializer())
        .readKeyValuesToList()
        .stream()
        .map(row -> row.value)
        .toList();
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

package org.aigaq.streams.stories;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.watch.state.StateSerde;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/// First sights and later revisions become fingerprints, these come together in one partition, and
/// each article gets its story. A country is about one article a second.
public final class StoriesTopology implements Supplier<Topology> {
  public static final String APPLICATION = "aigaq-stories";

  /// So long after an article its copies are found.
  public static final Duration WINDOW = Duration.ofDays(7);

  static final String ROWS = "stories-rows";
  static final String INDEX = "stories-index";

  private final Duration window;

  public StoriesTopology() {
    this(WINDOW);
  }

  public StoriesTopology(Duration window) {
    this.window = window;
  }

  @Override
  public Topology get() {
    var builder = new StreamsBuilder();
    builder.addStateStore(store(ROWS, Serdes.String(), StateSerde.compressed(Row.class)));
    builder.addStateStore(store(INDEX, Serdes.Long(), Serdes.String()));
    KStream<String, Sighting> first =
        source(builder, Topics.ARTICLE_STATES, "stories-from-states")
            .process(FirstSights::new, Named.as("stories-first-sights"));
    KStream<String, Sighting> later =
        source(builder, Topics.REVISIONS, "stories-from-revisions")
            .process(LaterRevisions::new, Named.as("stories-later-revisions"));
    first
        .merge(later, Named.as("stories-sightings"))
        .repartition(
            Repartitioned.<String, Sighting>as("sightings")
                .withKeySerde(Serdes.String())
                .withValueSerde(StateSerde.compressed(Sighting.class))
                .withNumberOfPartitions(1))
        .process(() -> new TellStories(window), Named.as("stories-tell"), ROWS, INDEX)
        .to(
            Topics.STORIES.name(),
            Produced.<String, Story>as("stories-to-stories")
                .withKeySerde(Topics.STORIES.keys())
                .withValueSerde(Topics.STORIES.values()));
    return builder.build();
  }

  private static <V> KStream<String, V> source(
      StreamsBuilder builder, Topic<V> topic, String name) {
    return builder.stream(
        topic.name(),
        Consumed.<String, V>as(name).withKeySerde(topic.keys()).withValueSerde(topic.values()));
  }

  private <K, V> StoreBuilder<WindowStore<K, V>> store(
      String name, Serde<K> keys, Serde<V> values) {
    return Stores.windowStoreBuilder(
            Stores.persistentWindowStore(name, window, Duration.ofMillis(1), false), keys, values)
        .withCachingDisabled()
        .withLoggingEnabled(Map.of());
  }
}

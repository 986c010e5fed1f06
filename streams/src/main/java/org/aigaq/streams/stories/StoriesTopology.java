package org.aigaq.streams.stories;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.watch.state.StateSerde;
import org.aigaq.streams.wiring.Wiring;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
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
        Wiring.source(builder, Topics.ARTICLE_STATES, "stories-from-states")
            .process(FirstSights::new, Named.as("stories-first-sights"));
    KStream<String, Sighting> later =
        Wiring.source(builder, Topics.REVISIONS, "stories-from-revisions")
            .process(LaterRevisions::new, Named.as("stories-later-revisions"));
    first
        .merge(later, Named.as("stories-sightings"))
        .repartition(Wiring.together("sightings", Sighting.class))
        .process(() -> new TellStories(window), Named.as("stories-tell"), ROWS, INDEX)
        .to(Topics.STORIES.name(), Wiring.into(Topics.STORIES, "stories-to-stories"));
    return builder.build();
  }

  private <K, V> StoreBuilder<WindowStore<K, V>> store(
      String name, Serde<K> keys, Serde<V> values) {
    return Stores.windowStoreBuilder(
            Stores.persistentWindowStore(name, window, Duration.ofMillis(1), false), keys, values)
        .withCachingDisabled()
        .withLoggingEnabled(Map.of());
  }
}

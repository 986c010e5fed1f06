package org.aigaq.streams.keywords;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.articles.KeywordShelf;
import org.aigaq.streams.articles.TopicFinder;
import org.aigaq.streams.watch.state.StateSerde;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// New articles that match an alerting topic, brought together in one partition, so that a story is
/// told of once and not once per copy.
public final class KeywordAlertsTopology implements Supplier<Topology> {
  public static final String APPLICATION = "aigaq-keyword-alerts";

  static final String KEYWORDS = "keyword-alerts-keywords";
  static final String HELD = "keyword-alerts-held";
  static final String TOLD = "keyword-alerts-told";
  private static final String PREFIX = "keyword-alerts";

  private final Function<List<KeywordTopic>, TopicFinder> finders;
  private final KeywordSettings settings;

  /// @param finders makes a finder of the keyword topics in force; called again when they change
  public KeywordAlertsTopology(
      Function<List<KeywordTopic>, TopicFinder> finders, KeywordSettings settings) {
    this.finders = finders;
    this.settings = settings;
  }

  @Override
  public Topology get() {
    var changes = new AtomicLong();
    var builder = new StreamsBuilder();
    builder.addStateStore(store(HELD, StateSerde.compressed(Held.class)));
    builder.addStateStore(store(TOLD, StateSerde.plain(Told.class)));
    builder.stream(
            Topics.ARTICLES.name(),
            Consumed.with(Topics.ARTICLES.keys(), Topics.ARTICLES.values())
                .withName(PREFIX + "-from-articles"))
        .process(
            () -> new PickMentions(new KeywordShelf(finders, changes), settings.fresh()),
            Named.as(PREFIX + "-pick"))
        .repartition(
            Repartitioned.<String, Mention>as("mentions")
                .withKeySerde(Serdes.String())
                .withValueSerde(StateSerde.compressed(Mention.class))
                .withNumberOfPartitions(1))
        .process(() -> new TellMentions(settings), Named.as(PREFIX + "-tell"), HELD, TOLD)
        .to(
            Topics.ALERTS.name(),
            Produced.with(Topics.ALERTS.keys(), Topics.ALERTS.values())
                .withName(PREFIX + "-to-alerts"));
    Topology topology = builder.build();
    KeywordShelf.addTo(topology, PREFIX, changes);
    return topology;
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), values)
        .withCachingDisabled()
        .withLoggingEnabled(Map.of());
  }
}

package org.aigaq.streams.cluster;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigaq.contract.record.Alert;
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
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Alerts of removals, brought together in one partition: the same story, or articles that name the
/// same person, gone from several outlets within hours. A country has some hundred removals a day.
public final class ClustersTopology implements Supplier<Topology> {
  public static final String APPLICATION = "aigaq-clusters";

  static final String NAMES = "clusters-names";
  static final String REMOVED = "clusters-removed";
  static final String TOLD = "clusters-told";

  private final Function<String, ZoneId> zones;

  /// @param zones in which sentences tell the time, by country
  public ClustersTopology(Map<String, ZoneId> zones) {
    this.zones = country -> zones.getOrDefault(country, ZoneOffset.UTC);
  }

  @Override
  public Topology get() {
    var builder = new StreamsBuilder();
    builder.addStateStore(store(NAMES, StateSerde.plain(NameCount.class)));
    builder.addStateStore(store(REMOVED, StateSerde.compressed(Removed.class)));
    builder.addStateStore(store(TOLD, StateSerde.compressed(Alert.class)));
    source(builder, Topics.ARTICLE_STATES, "clusters-from-states")
        .process(CountNames::new, Named.as("clusters-count-names"), NAMES);
    source(builder, Topics.ALERTS, "clusters-from-alerts")
        .process(PickRemovals::new, Named.as("clusters-pick-removals"), NAMES)
        .repartition(
            Repartitioned.<String, Removed>as("removals")
                .withKeySerde(Serdes.String())
                .withValueSerde(StateSerde.compressed(Removed.class))
                .withNumberOfPartitions(1))
        .process(() -> new Gather(zones), Named.as("clusters-gather"), REMOVED, TOLD)
        .to(
            Topics.ALERTS.name(),
            Produced.<String, Alert>as("clusters-to-alerts")
                .withKeySerde(Topics.ALERTS.keys())
                .withValueSerde(Topics.ALERTS.values()));
    return builder.build();
  }

  private static <V> KStream<String, V> source(
      StreamsBuilder builder, Topic<V> topic, String name) {
    return builder.stream(
        topic.name(),
        Consumed.<String, V>as(name).withKeySerde(topic.keys()).withValueSerde(topic.values()));
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), values)
        .withCachingDisabled()
        .withLoggingEnabled(Map.of());
  }
}

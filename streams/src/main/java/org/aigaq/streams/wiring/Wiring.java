package org.aigaq.streams.wiring;

import java.util.Map;
import org.aigaq.contract.topic.Topic;
import org.aigaq.streams.watch.state.StateSerde;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Sources, sinks and stores as all jobs have them, each under a name of its own.
public final class Wiring {
  private Wiring() {}

  public static <V> KStream<String, V> source(StreamsBuilder builder, Topic<V> topic, String name) {
    return builder.stream(
        topic.name(),
        Consumed.<String, V>as(name).withKeySerde(topic.keys()).withValueSerde(topic.values()));
  }

  public static <V> Produced<String, V> into(Topic<V> topic, String name) {
    return Produced.<String, V>as(name).withKeySerde(topic.keys()).withValueSerde(topic.values());
  }

  /// All records in one partition.
  public static <V> Repartitioned<String, V> together(String name, Class<V> values) {
    return by(name, StateSerde.compressed(values)).withNumberOfPartitions(1);
  }

  /// Records by their present key, in as many partitions as what they are joined with.
  public static <V> Repartitioned<String, V> by(String name, Serde<V> values) {
    return Repartitioned.<String, V>as(name).withKeySerde(Serdes.String()).withValueSerde(values);
  }

  public static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), values)
        .withCachingDisabled()
        .withLoggingEnabled(Map.of());
  }
}

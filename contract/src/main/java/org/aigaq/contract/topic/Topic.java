package org.aigaq.contract.topic;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/// A topic and what travels on it. Keys are strings.
///
/// @param partitioned false for what is small and read whole by everyone: one partition
/// @param kept how long records stay; absent: for ever
/// @param compacted the latest record per key is kept
public record Topic<V>(
    String name, Class<V> type, boolean partitioned, boolean compacted, @Nullable Duration kept) {
  public Serde<String> keys() {
    return Serdes.String();
  }

  public Serde<V> values() {
    return new JsonSerde<>(type);
  }
}

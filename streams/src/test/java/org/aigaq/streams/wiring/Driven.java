package org.aigaq.streams.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.aigaq.contract.topic.Topic;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/// A job without Kafka: what it is told, and what it writes.
public final class Driven implements AutoCloseable {
  private final TopologyTestDriver driver;

  /// @param start of the clock on the wall
  public Driven(String application, Topology topology, Path directory, Instant start) {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    this.driver = new TopologyTestDriver(topology, properties, start);
  }

  /// At the time on the wall.
  public <V> void tell(Topic<V> topic, String key, @Nullable V value) {
    tell(topic, new TestRecord<>(key, value));
  }

  public <V> void tell(Topic<V> topic, String key, @Nullable V value, Instant at) {
    tell(topic, new TestRecord<>(key, value, at));
  }

  private <V> void tell(Topic<V> topic, TestRecord<String, V> record) {
    driver
        .createInputTopic(topic.name(), topic.keys().serializer(), topic.values().serializer())
        .pipeInput(record);
  }

  /// What was written since the last time.
  public <V> List<V> written(Topic<V> topic) {
    return driver
        .createOutputTopic(topic.name(), topic.keys().deserializer(), topic.values().deserializer())
        .readRecordsToList()
        .stream()
        .map(TestRecord::value)
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }

  public void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  @Override
  public void close() {
    driver.close();
  }
}

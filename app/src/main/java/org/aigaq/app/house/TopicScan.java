package org.aigaq.app.house;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aigaq.contract.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic once, from its beginning to where it ended when the reading began.
public final class TopicScan {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private TopicScan() {}

  /// @return how many records could not be read
  /// @throws UserError when Kafka does not answer
  public static <V> long each(String bootstrap, Topic<V> topic, Consumer<V> reader) {
    var values = topic.values().deserializer();
    long unreadable = 0;
    try (var consumer = new KafkaConsumer<String, byte[]>(properties(bootstrap))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name(), PATIENCE).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (var record : consumer.poll(Duration.ofMillis(500))) {
          try {
            V value = values.deserialize(topic.name(), record.value());
            if (value != null) {
              reader.accept(value);
            }
          } catch (SerializationException e) {
            unreadable++;
          }
        }
      }
    } catch (KafkaException e) {
      throw new UserError(
          "Kafka at %s does not answer (%s). Is `aigaq run` up? Start it, or name another: --kafka."
              .formatted(bootstrap, e.getMessage()),
          e);
    }
    return unreadable;
  }

  private static Map<String, Object> properties(String bootstrap) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrap,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed");
  }
}

package org.aigaq.app.house;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Makes the configuration topics say what the files say: what differs is written, what is gone
/// from the files gets a tombstone, what is equal is left alone.
public final class ConfigPublisher {
  private final String bootstrapServers;

  public ConfigPublisher(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /// @return how many records were written
  public int publishSites(List<Site> sites) {
    return publish(Topics.OUTLETS, sites, Site::id);
  }

  /// @return how many records were written
  public int publishKeywords(List<KeywordTopic> topics) {
    return publish(Topics.KEYWORDS, topics, KeywordTopic::id);
  }

  private <V> int publish(Topic<V> topic, List<V> values, Function<V, String> key) {
    Map<String, byte[]> wanted = new LinkedHashMap<>();
    var serializer = topic.values().serializer();
    values.forEach(
        value -> wanted.put(key.apply(value), serializer.serialize(topic.name(), value)));
    Map<String, byte @Nullable []> changes =
        changes(CompactedTopic.latest(bootstrapServers, topic), wanted);
    try (var producer = new KafkaProducer<String, byte[]>(properties())) {
      changes.forEach((id, bytes) -> producer.send(new ProducerRecord<>(topic.name(), id, bytes)));
      producer.flush();
    }
    return changes.size();
  }

  /// What must be written so that `standing` becomes `wanted`; a `null` value is a tombstone.
  static Map<String, byte @Nullable []> changes(
      Map<String, byte[]> standing, Map<String, byte[]> wanted) {
    Map<String, byte @Nullable []> changes = new LinkedHashMap<>();
    wanted.forEach(
        (id, bytes) -> {
          if (!Arrays.equals(bytes, standing.get(id))) {
            changes.put(id, bytes);
          }
        });
    standing.keySet().stream()
        .filter(id -> !wanted.containsKey(id))
        .forEach(id -> changes.put(id, null));
    return changes;
  }

  private Properties properties() {
    var properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    return properties;
  }
}

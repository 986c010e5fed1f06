package org.aigaq.app.accuracy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Observation;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads along what watch tells: every telling of every alert, the states of articles, and the
/// observations that say why.
final class Witness implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;
  private final Map<String, List<Alert>> alerts = new LinkedHashMap<>();
  private final Map<String, List<ArticleState>> states = new LinkedHashMap<>();
  private final Map<String, List<Observation>> observations = new LinkedHashMap<>();
  private volatile boolean closing;

  Witness(String kafka) {
    consumer = new KafkaConsumer<>(properties(kafka));
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic<?> topic : List.of(Topics.ALERTS, Topics.ARTICLE_STATES, Topics.OBSERVATIONS)) {
      consumer
          .partitionsFor(topic.name())
          .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread = Thread.ofPlatform().name("witness").start(this::follow);
  }

  private void follow() {
    try (consumer) {
      while (!closing) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (record.value() != null) {
            take(record);
          }
        }
      }
    }
  }

  private synchronized void take(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topics.ALERTS.name())) {
      Alert alert = read(Topics.ALERTS, record);
      add(alerts, alert.id(), alert);
    } else if (record.topic().equals(Topics.ARTICLE_STATES.name())) {
      ArticleState state = read(Topics.ARTICLE_STATES, record);
      add(states, state.url(), state);
    } else {
      Observation seen = read(Topics.OBSERVATIONS, record);
      add(observations, seen.url(), seen);
    }
  }

  private static <V> V read(Topic<V> topic, ConsumerRecord<String, byte[]> record) {
    return topic.values().deserializer().deserialize(record.topic(), record.value());
  }

  private static <V> void add(Map<String, List<V>> all, String key, V value) {
    all.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
  }

  /// What was told so far.
  synchronized Testimony testimony() {
    return new Testimony(copy(alerts), copy(states), copy(observations));
  }

  synchronized boolean knows(String url) {
    return states.containsKey(url);
  }

  private static <V> Map<String, List<V>> copy(Map<String, List<V>> all) {
    Map<String, List<V>> copy = new LinkedHashMap<>();
    all.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }

  private static Properties properties(String kafka) {
    var properties = new Properties();
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
    properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return properties;
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    thread.join();
  }
}

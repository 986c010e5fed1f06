package org.aigaq.console.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.topic.Json;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows `aigaq.alerts` from its end. Every console sees every alert, hence no consumer group.
public final class AlertStream implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertStream.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Consumer<String, byte[]> consumer;
  private final Hub hub;
  private volatile boolean closed;

  public AlertStream(Consumer<String, byte[]> consumer, Hub hub) {
    this.consumer = consumer;
    this.hub = hub;
  }

  public static AlertStream connect(String bootstrap, Map<String, String> kafka, Hub hub) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    return new AlertStream(consumer, hub);
  }

  @Override
  public void run() {
    try (consumer) {
      while (!closed && consumer.assignment().isEmpty()) {
        assign();
      }
      while (!closed) {
        consumer.poll(POLL).forEach(this::publish);
      }
    } catch (WakeupException e) {
      if (!closed) {
        throw e;
      }
    } finally {
      hub.closeAll();
    }
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
  }

  /// The topic may be created after us; `partitionsFor` waits for the broker meanwhile.
  private void assign() {
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.ALERTS.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
    } catch (TimeoutException e) {
      LOG.warn("Kafka does not answer yet; the list of alerts stays still until it does");
    }
  }

  private void publish(ConsumerRecord<String, byte[]> record) {
    try {
      Alert alert =
          Topics.ALERTS.values().deserializer().deserialize(record.topic(), record.value());
      if (alert != null) {
        hub.publish(new Event(record.partition() + "." + record.offset(), json(alert)));
      }
    } catch (SerializationException | JsonProcessingException e) {
      // The indexer puts the same record in quarantine.
      LOG.warn("{}-{} at {} is not an alert", record.topic(), record.partition(), record.offset());
    }
  }

  private static String json(Alert alert) throws JsonProcessingException {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("id", alert.id());
    event.put("type", alert.type());
    event.put("status", alert.status());
    event.put("severity", alert.severity());
    if (alert.outlet() != null) {
      event.put("outlet", alert.outlet().id());
    }
    return Json.MAPPER.writeValueAsString(event);
  }
}

package org.aigaq.ingest.worker;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// The role's Kafka clients.
final class KafkaClients {
  static final String GROUP = "aigaq-ingest";
  static final Duration SESSION = Duration.ofSeconds(6);
  private static final int HEARTBEAT_MILLIS = 1_000;

  // A request to a broker costs both sides more than the records in it; hosts are asked at their
  // own pace, so that a moment more in Kafka delays nothing.
  private static final int BATCH_MILLIS = 25;
  private static final int BATCH_BYTES = 65_536;
  private static final int FETCH_MILLIS = 50;

  private KafkaClients() {}

  static Producer<byte[], byte[]> producer(IngestSettings settings) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            ProducerConfig.CLIENT_ID_CONFIG,
            GROUP + "-" + settings.workerId(),
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "zstd",
            ProducerConfig.LINGER_MS_CONFIG,
            BATCH_MILLIS,
            ProducerConfig.BATCH_SIZE_CONFIG,
            BATCH_BYTES),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  static Consumer<String, byte[]> requests(IngestSettings settings) {
    return new KafkaConsumer<>(
        Map.ofEntries(
            entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()),
            entry(ConsumerConfig.GROUP_ID_CONFIG, GROUP),
            entry(ConsumerConfig.CLIENT_ID_CONFIG, GROUP + "-" + settings.workerId()),
            entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
            entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
            entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
            entry(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, BATCH_BYTES),
            entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MILLIS),
            entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis()),
            entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS),
            entry(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName())),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  static Consumer<String, byte[]> outlets(IngestSettings settings) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            ConsumerConfig.CLIENT_ID_CONFIG,
            GROUP + "-outlets-" + settings.workerId(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /// How long ago the group's coordinator was last in touch.
  static Supplier<Duration> heartbeatAge(Consumer<?, ?> consumer) {
    var found = new AtomicReference<@Nullable Metric>();
    return () -> {
      Metric metric = found.get();
      if (metric == null) {
        metric = metric(consumer);
        found.set(metric);
      }
      // Negative: not a member yet, hence without partitions.
      return metric != null && metric.metricValue() instanceof Double seconds && seconds > 0
          ? Duration.ofMillis((long) (seconds * 1_000))
          : Duration.ZERO;
    };
  }

  private static @Nullable Metric metric(Consumer<?, ?> consumer) {
    for (Map.Entry<MetricName, ? extends Metric> metric : consumer.metrics().entrySet()) {
      if (metric.getKey().name().equals("last-heartbeat-seconds-ago")) {
        return metric.getValue();
      }
    }
    return null;
  }
}

package org.aigaq.streams;

import java.util.Properties;
import java.util.Set;
import org.aigaq.streams.stories.StoriesTopology;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/// Properties of a job. A killed process is noticed after the session time-out, its open
/// transaction after the transaction time-out: both well below fifteen seconds.
final class StreamsProperties {
  private static final int SESSION = 6_000;
  private static final int HEARTBEAT = 2_000;
  private static final int TRANSACTION = 8_000;
  private static final int COMMIT = 150;
  private static final int LARGEST_REQUEST = 2_000_000;

  /// Jobs whose work is in one partition: more threads would idle.
  private static final Set<String> ONE_PARTITION = Set.of(StoriesTopology.APPLICATION);

  private StreamsProperties() {}

  static Properties of(String application, StreamsRole.Settings settings) {
    var to = new Properties();
    to.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    to.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    to.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
    int threads = ONE_PARTITION.contains(application) ? 1 : settings.threads();
    to.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    to.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    to.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    to.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    to.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT);
    to.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 0);
    to.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
    to.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    to.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, QuarantineUnreadable.class);
    to.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION);
    to.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT);
    to.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    to.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION);
    to.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
    to.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    return to;
  }
}

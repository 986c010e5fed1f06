package org.aigaq.indexer;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.aigaq.indexer.document.IndexNames;
import org.aigaq.indexer.document.Route;
import org.aigaq.indexer.elastic.BulkWriter;
import org.aigaq.indexer.elastic.Elasticsearch;
import org.aigaq.indexer.elastic.Templates;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Topics to Elasticsearch. [#run] works until [#close]; start as many as there are partitions.
public final class IndexerRole implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexerRole.class);

  /// Base64 makes a record of 900 KB this big before it is compressed again.
  private static final int MAX_QUARANTINED_BYTES = 4 * 1024 * 1024;

  private final IndexerSettings settings;
  private final Clock clock;
  private final RandomGenerator random;
  private final Consumer<String, byte[]> consumer;
  private final IndexerProgress progress = new IndexerProgress();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch ready = new CountDownLatch(1);

  public IndexerRole(IndexerSettings settings, Clock clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.consumer =
        new KafkaConsumer<>(
            consumerConfig(settings), new StringDeserializer(), new ByteArrayDeserializer());
  }

  public IndexerProgress.Snapshot progress() {
    return progress.snapshot();
  }

  /// The consumer group, as Kafka's tools show it.
  public static String group() {
    return IndexNames.CURRENT.group();
  }

  /// Waits until the templates are in place; documents follow.
  public boolean awaitReady(Duration atMost) throws InterruptedException {
    return ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void run() {
    try (consumer;
        var elasticsearch =
            Elasticsearch.connect(settings.elasticsearch(), settings.user(), settings.password());
        var producer =
            new KafkaProducer<>(
                producerConfig(settings), new StringSerializer(), new ByteArraySerializer())) {
      if (installed(elasticsearch)) {
        ready.countDown();
        index(elasticsearch, new Quarantine(producer, clock));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks the loop to end after the bulk in hand; [#run] returns soon after.
  @Override
  public void close() {
    stop.countDown();
    consumer.wakeup();
  }

  private void index(Elasticsearch elasticsearch, Quarantine quarantine)
      throws InterruptedException {
    var loop =
        new IndexLoop(
            consumer,
            new BulkWriter(elasticsearch)::write,
            quarantine,
            Route.all(IndexNames.CURRENT),
            random,
            progress);
    loop.subscribe();
    try {
      while (stop.getCount() > 0) {
        loop.step();
      }
    } catch (WakeupException e) {
      if (stop.getCount() > 0) {
        throw e;
      }
    }
  }

  /// Elasticsearch may start later than we do: tries until it takes the templates or we are
  /// stopped.
  private boolean installed(Elasticsearch elasticsearch) throws InterruptedException {
    for (int attempt = 1; stop.getCount() > 0; attempt++) {
      try {
        Templates.install(elasticsearch, IndexNames.CURRENT)
            .forEach(
                index ->
                    LOG.info(
                        "{} is of an earlier version and is shown no more: its documents are indexed again. Delete it when you like",
                        index));
        progress.fine();
        return true;
      } catch (IOException e) {
        Duration wait = Backoff.after(attempt, random);
        LOG.warn(
            "Elasticsearch at {} is not ready, again in {} ms: {}",
            settings.elasticsearch(),
            wait.toMillis(),
            e.getMessage());
        progress.trouble("Elasticsearch is not ready: " + e.getMessage());
        if (stop.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
    }
    return false;
  }

  private static Map<String, Object> consumerConfig(IndexerSettings settings) {
    Map<String, Object> config = new HashMap<>(settings.kafka());
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, IndexNames.CURRENT.group());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class.getName()));
    return config;
  }

  private static Map<String, Object> producerConfig(IndexerSettings settings) {
    Map<String, Object> config = new HashMap<>(settings.kafka());
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_QUARANTINED_BYTES);
    return config;
  }
}

package org.aigaq.ingest.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;

/// Reads the whole topic of outlets, then follows it.
final class SiteFollower implements Runnable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int TRIES = 300;

  private final Consumer<String, byte[]> consumer;
  private final SiteBook book;
  private final Quarantine quarantine;
  private final java.util.function.Consumer<Throwable> onFailure;
  private final Deserializer<Site> sites = Topics.OUTLETS.values().deserializer();
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
  private volatile boolean closing;

  /// @param onFailure told when following ends by itself
  SiteFollower(
      Consumer<String, byte[]> consumer,
      SiteBook book,
      Quarantine quarantine,
      java.util.function.Consumer<Throwable> onFailure) {
    this.consumer = consumer;
    this.book = book;
    this.quarantine = quarantine;
    this.onFailure = onFailure;
  }

  /// Done once everything that was there at the start has been read.
  CompletableFuture<Void> caughtUp() {
    return caughtUp;
  }

  void close() {
    closing = true;
    consumer.wakeup();
  }

  @Override
  public void run() {
    try (consumer) {
      List<TopicPartition> partitions = partitions();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      while (!closing) {
        consumer.poll(POLL).forEach(this::take);
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        if (ends.isEmpty()) {
          caughtUp.complete(null);
        }
      }
    } catch (WakeupException e) {
      caughtUp.cancel(false);
    } catch (RuntimeException e) {
      caughtUp.completeExceptionally(e);
      onFailure.accept(e);
    }
  }

  private List<TopicPartition> partitions() {
    String topic = Topics.OUTLETS.name();
    for (int i = 0; i < TRIES && !closing; i++) {
      List<PartitionInfo> infos = consumer.partitionsFor(topic, Duration.ofSeconds(10));
      if (infos != null && !infos.isEmpty()) {
        List<TopicPartition> partitions = new ArrayList<>();
        infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        return partitions;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    throw new IllegalStateException(
        "the topic " + topic + " is not there; start the streams role first, it makes the topics");
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      book.put(record.key(), sites.deserialize(record.topic(), record.value()));
    } catch (SerializationException e) {
      quarantine.put(record, String.valueOf(e.getMessage()));
    }
  }
}

package org.aigaq.ingest.worker;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.LedgerEntry;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/// Sends records; each future is done when the brokers have acknowledged.
final class Publisher {
  private final Producer<byte[], byte[]> producer;
  private final Clock clock;

  Publisher(Producer<byte[], byte[]> producer, Clock clock) {
    this.producer = producer;
    this.clock = clock;
  }

  CompletableFuture<Void> send(Capture capture) {
    String topic = Topics.CAPTURES.name();
    byte[] value = Topics.CAPTURES.values().serializer().serialize(topic, capture);
    Instant now = clock.instant();
    Instant stamp = capture.at().isAfter(now) ? now : capture.at();
    return send(topic, capture.site().getBytes(StandardCharsets.UTF_8), value, stamp);
  }

  /// Hands a request on to the partition of a key.
  CompletableFuture<Void> send(String home, FetchRequest request) {
    String topic = Topics.FETCH_REQUESTS.name();
    byte[] value = Topics.FETCH_REQUESTS.values().serializer().serialize(topic, request);
    return send(topic, home.getBytes(StandardCharsets.UTF_8), value, clock.instant());
  }

  CompletableFuture<Void> send(LedgerEntry entry) {
    String topic = Topics.LEDGER.name();
    byte[] value = Topics.LEDGER.values().serializer().serialize(topic, entry);
    return send(topic, entry.archive().getBytes(StandardCharsets.UTF_8), value, clock.instant());
  }

  CompletableFuture<Void> send(String topic, byte[] key, byte[] value, Instant stamp) {
    var acknowledged = new CompletableFuture<Void>();
    try {
      producer.send(
          new ProducerRecord<>(topic, null, stamp.toEpochMilli(), key, value),
          (metadata, failure) -> {
            if (failure == null) {
              acknowledged.complete(null);
            } else {
              acknowledged.completeExceptionally(failure);
            }
          });
    } catch (KafkaException | IllegalStateException e) {
      acknowledged.completeExceptionally(e);
    }
    return acknowledged;
  }
}

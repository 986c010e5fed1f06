package org.aigaq.indexer;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.aigaq.contract.record.Quarantined;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/// Keeps records that can never be indexed, with where they came from and why.
final class Quarantine {
  private static final Topic<Quarantined> TOPIC = Topics.quarantine("indexer");

  private final Producer<String, byte[]> producer;
  private final Clock clock;

  Quarantine(Producer<String, byte[]> producer, Clock clock) {
    this.producer = producer;
    this.clock = clock;
  }

  /// Returns once the broker has it.
  ///
  /// @throws ExecutionException when the broker did not take it: the record is not safe yet
  void keep(ConsumerRecord<String, byte[]> record, String reason)
      throws ExecutionException, InterruptedException {
    try {
      send(quarantined(record, record.value(), reason));
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof RecordTooLargeException)) {
        throw e;
      }
      int length = record.value().length;
      send(quarantined(record, null, reason + "; its " + length + " bytes stay at the origin"));
    }
  }

  private void send(Quarantined quarantined) throws ExecutionException, InterruptedException {
    byte[] bytes = TOPIC.values().serializer().serialize(TOPIC.name(), quarantined);
    producer.send(new ProducerRecord<>(TOPIC.name(), quarantined.key(), bytes)).get();
  }

  private Quarantined quarantined(
      ConsumerRecord<String, byte[]> record, byte @Nullable [] value, String reason) {
    return new Quarantined(
        "indexer",
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        record.key(),
        value,
        reason,
        clock.instant());
  }
}

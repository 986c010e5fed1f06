package org.aigaq.ingest.worker;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.aigaq.contract.record.Quarantined;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where records go that can never be handled.
final class Quarantine {
  private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
  private static final String ROLE = "ingest";
  // As base64 in JSON it grows by a third.
  private static final int MOST_BYTES = 600_000;
  private static final Topic<Quarantined> TOPIC = Topics.quarantine(ROLE);

  private final Publisher publisher;
  private final Clock clock;

  Quarantine(Publisher publisher, Clock clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  /// Done once it is safe there.
  CompletableFuture<Void> put(ConsumerRecord<String, byte[]> record, String reason) {
    LOG.warn(
        "{} partition {} offset {} goes to quarantine: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        reason);
    byte[] value = record.value();
    boolean cut = value != null && value.length > MOST_BYTES;
    var quarantined =
        new Quarantined(
            ROLE,
            record.topic(),
            record.partition(),
            record.offset(),
            Instant.ofEpochMilli(record.timestamp()),
            record.key(),
            cut ? Arrays.copyOf(value, MOST_BYTES) : value,
            cut ? reason + " (value cut to " + MOST_BYTES + " bytes)" : reason,
            clock.instant());
    String key = record.key() == null ? "" : record.key();
    byte[] bytes = TOPIC.values().serializer().serialize(TOPIC.name(), quarantined);
    return publisher.send(
        TOPIC.name(), key.getBytes(StandardCharsets.UTF_8), bytes, clock.instant());
  }
}

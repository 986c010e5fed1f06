package org.aigaq.streams;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.Quarantined;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A record that cannot be read is set aside with its bytes and the reason, and the job goes on.
public final class QuarantineUnreadable implements DeserializationExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(QuarantineUnreadable.class);
  private static final String ROLE = "streams";

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    Topic<Quarantined> topic = Topics.quarantine(ROLE);
    LOG.error(
        "a record of {} (partition {}, offset {}) cannot be read and is set aside in {}: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        topic.name(),
        reason(exception));
    // The broker's time of the record: a handler has no clock of its own.
    Instant at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    var lost =
        new Quarantined(
            ROLE,
            record.topic(),
            record.partition(),
            record.offset(),
            at,
            key,
            record.value(),
            reason(exception),
            at);
    byte[] value = topic.values().serializer().serialize(topic.name(), lost);
    return Response.resume(List.of(new ProducerRecord<>(topic.name(), record.key(), value)));
  }

  private static String reason(@Nullable Throwable exception) {
    return exception == null
        ? "unknown"
        : exception.getClass().getName() + ": " + exception.getMessage();
  }

  @Override
  public void configure(Map<String, ?> configs) {}
}

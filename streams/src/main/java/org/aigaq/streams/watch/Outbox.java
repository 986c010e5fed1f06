package org.aigaq.streams.watch;

import java.time.Instant;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.Observation;
import org.aigaq.contract.record.Quarantined;
import org.aigaq.contract.record.Revision;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Where everything leaves the job.
final class Outbox {
  private final ProcessorContext<String, Object> context;

  Outbox(ProcessorContext<String, Object> context) {
    this.context = context;
  }

  void send(FetchRequest request) {
    forward(request.site(), request, request.issuedAt(), Names.TO_REQUESTS);
  }

  void send(Observation observation) {
    forward(observation.site(), observation, observation.at(), Names.TO_OBSERVATIONS);
  }

  void send(ArticleState state) {
    forward(state.id(), state, state.lastCheckedAt(), Names.TO_STATES);
  }

  void send(Revision revision) {
    forward(revision.key(), revision, revision.at(), Names.TO_REVISIONS);
  }

  void send(Alert alert) {
    forward(alert.id(), alert, alert.updatedAt(), Names.TO_ALERTS);
  }

  void send(Health health, Instant now) {
    forward(health.key(), health, now, Names.TO_HEALTH);
  }

  void send(Quarantined lost) {
    forward(lost.key() == null ? "" : lost.key(), lost, lost.at(), Names.TO_QUARANTINE);
  }

  private void forward(String key, Object value, Instant at, String sink) {
    context.forward(new Record<>(key, value, Math.max(0, at.toEpochMilli())), sink);
  }
}

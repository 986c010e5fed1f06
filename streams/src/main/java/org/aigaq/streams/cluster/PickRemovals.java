package org.aigaq.streams.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Takes the removals out of the alerts, and the names that everybody carries out of the removals.
final class PickRemovals extends ContextualProcessor<String, Alert, String, Removed> {
  private NameBook book;

  @SuppressWarnings("NullAway.Init")
  PickRemovals() {}

  @Override
  public void init(ProcessorContext<String, Removed> context) {
    super.init(context);
    book = new NameBook(context.getStateStore(ClustersTopology.NAMES));
  }

  @Override
  public void process(Record<String, Alert> record) {
    Alert alert = record.value();
    if (alert != null && alert.type() == AlertType.REMOVAL) {
      Instant at = Instant.ofEpochMilli(record.timestamp());
      removed(alert, at).ifPresent(one -> context().forward(of(record, one)));
    }
  }

  private static Record<String, Removed> of(Record<String, Alert> record, Removed one) {
    return new Record<>(one.articleId(), one, record.timestamp());
  }

  private Optional<Removed> removed(Alert alert, Instant at) {
    Alert.ArticleRef article = alert.article();
    Alert.Interval interval = alert.interval();
    Instant missing = interval == null ? null : interval.firstMissing();
    if (article == null || interval == null || missing == null) {
      return Optional.empty();
    }
    return Trace.of(alert)
        .map(
            trace ->
                new Removed(
                    alert.id(),
                    article.id(),
                    article.title(),
                    alert.ownOutlet(),
                    trace.site(),
                    trace.sketch(),
                    book.rare(trace.people(), at),
                    alert.status(),
                    alert.severity(),
                    interval.lastSeen(),
                    missing,
                    alert.updatedAt(),
                    alert.confidence(),
                    alert.topics(),
                    evidence(alert),
                    null,
                    article.id()));
  }

  /// The last good copy and the latest look.
  private static List<Alert.Evidence> evidence(Alert alert) {
    List<Alert.Evidence> own =
        alert.evidence().stream()
            .filter(one -> one.kind().equals("last_good") || one.kind().equals("article"))
            .toList();
    return own.size() <= 2 ? own : List.of(own.getFirst(), own.getLast());
  }
}

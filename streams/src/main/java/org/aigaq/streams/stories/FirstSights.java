package org.aigaq.streams.stories;

import java.time.Instant;
import org.aigaq.contract.record.ArticleState;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Takes an article's fingerprint when it is first told of, and tells when it is withheld.
final class FirstSights extends ContextualProcessor<String, ArticleState, String, Sighting> {
  @Override
  public void process(Record<String, ArticleState> record) {
    ArticleState state = record.value();
    if (state == null) {
      context().forward(record.withValue(new Sighting(null)));
    } else if (state.seq() == 1) {
      Instant at = Instant.ofEpochMilli(record.timestamp());
      context().forward(record.withValue(new Sighting(Fingerprint.of(state, at))));
    }
  }
}

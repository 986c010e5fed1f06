package org.aigaq.streams.stories;

import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Revision;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Takes the fingerprint of each later version that a reader would call another one.
final class LaterRevisions extends ContextualProcessor<String, Revision, String, Sighting> {
  @Override
  public void process(Record<String, Revision> record) {
    Revision revision = record.value();
    if (revision == null || revision.number() <= 1) {
      return;
    }
    Edit edit = revision.edit();
    if (edit == null || !edit.cosmetic()) {
      var sighting = new Sighting(Fingerprint.of(revision));
      context().forward(record.withKey(revision.articleId()).withValue(sighting));
    }
  }
}

package org.aigaq.streams.cluster;

import java.time.Instant;
import org.aigaq.contract.record.ArticleState;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Counts the names in each article once, when it is first told of.
final class CountNames extends ContextualProcessor<String, ArticleState, Void, Void> {
  private NameBook book;

  @SuppressWarnings("NullAway.Init")
  CountNames() {}

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    super.init(context);
    book = new NameBook(context.getStateStore(ClustersTopology.NAMES));
  }

  @Override
  public void process(Record<String, ArticleState> record) {
    ArticleState state = record.value();
    if (state != null && state.seq() == 1) {
      Instant at = Instant.ofEpochMilli(record.timestamp());
      book.count(People.all(state.title(), state.text()), at);
    }
  }
}

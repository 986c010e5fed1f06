package org.aigaq.streams.articles;

import java.util.concurrent.atomic.AtomicLong;
import org.aigaq.contract.config.KeywordTopic;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/// Keeps the keyword topics and counts their changes, so that readers know when to look again.
final class KeepKeywords implements Processor<String, KeywordTopic, Void, Void> {
  private final String store;
  private final AtomicLong changes;
  private KeyValueStore<String, KeywordTopic> topics;

  @SuppressWarnings("NullAway.Init")
  KeepKeywords(String store, AtomicLong changes) {
    this.store = store;
    this.changes = changes;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    topics = context.getStateStore(store);
  }

  @Override
  public void process(Record<String, KeywordTopic> record) {
    topics.put(record.key(), record.value());
    changes.incrementAndGet();
  }
}

package org.aigaq.streams.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/// The shell of the join.
final class JoinProcessor implements Processor<String, Object, String, Object> {
  private final Function<List<KeywordTopic>, TopicFinder> finders;
  private final AtomicLong changes;
  private ProcessorContext<String, Object> context;
  private KeyValueStore<String, Joined> joined;
  private TopicFinder finder = TopicFinder.NONE;
  private long seen = -1;
  private int keywords;

  @SuppressWarnings("NullAway.Init")
  JoinProcessor(Function<List<KeywordTopic>, TopicFinder> finders, AtomicLong changes) {
    this.finders = finders;
    this.changes = changes;
  }

  @Override
  public void init(ProcessorContext<String, Object> to) {
    context = to;
    joined = to.getStateStore(ArticlesTopology.JOINED);
  }

  @Override
  public void process(Record<String, Object> record) {
    if (record.key() == null) {
      return;
    }
    if (record.value() instanceof ArticleState state) {
      take(record, state);
    } else if (record.value() instanceof Story story) {
      Joined before = before(record.key());
      if (!story.storyId().equals(before.storyId())) {
        keep(record, before.with(story));
      }
    } else if (record.value() == null && isWithdrawn()) {
      joined.delete(record.key());
      context.forward(record.withValue(null), ArticlesTopology.SINK);
    }
  }

  private void take(Record<String, Object> record, ArticleState state) {
    Joined before = before(record.key());
    if (before.knows(state)) {
      return;
    }
    refresh();
    List<String> topics =
        before.sameWords(state, keywords) ? before.topics() : finder.topicsOf(state);
    keep(record, before.with(state, topics, keywords));
  }

  private Joined before(String key) {
    Joined before = joined.get(key);
    return before == null ? Joined.NOTHING : before;
  }

  private void keep(Record<String, Object> record, Joined next) {
    joined.put(record.key(), next);
    IndexedArticle document = next.document();
    if (document != null) {
      context.forward(record.withValue(document), ArticlesTopology.SINK);
    }
  }

  private boolean isWithdrawn() {
    return context
        .recordMetadata()
        .map(from -> from.topic().equals(Topics.ARTICLE_STATES.name()))
        .orElse(false);
  }

  private void refresh() {
    long now = changes.get();
    if (now != seen) {
      seen = now;
      List<KeywordTopic> topics = topics();
      keywords = topics.hashCode();
      finder = finders.apply(topics);
    }
  }

  private List<KeywordTopic> topics() {
    var topics = new ArrayList<KeywordTopic>();
    Object store = context.getStateStore(ArticlesTopology.KEYWORDS);
    try (var all = ((ReadOnlyKeyValueStore<?, ?>) store).all()) {
      all.forEachRemaining(
          row -> {
            Object value = row.value instanceof ValueAndTimestamp<?> v ? v.value() : row.value;
            if (value instanceof KeywordTopic topic) {
              topics.add(topic);
            }
          });
    }
    topics.sort(Comparator.comparing(KeywordTopic::id));
    return topics;
  }
}

package org.aigaq.streams.articles;

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

/// The shell of the join.
final class JoinProcessor implements Processor<String, Object, String, Object> {
  private final KeywordShelf shelf;
  private ProcessorContext<String, Object> context;
  private KeyValueStore<String, Joined> joined;

  @SuppressWarnings("NullAway.Init")
  JoinProcessor(Function<List<KeywordTopic>, TopicFinder> finders, AtomicLong changes) {
    this.shelf = new KeywordShelf(finders, changes);
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
      if (!story.storyId().equals(before.story())) {
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
    shelf.refresh(context.getStateStore(ArticlesTopology.KEYWORDS));
    int keywords = shelf.fingerprint();
    List<String> topics =
        before.sameWords(state, keywords) ? before.topics() : shelf.topicsOf(Worded.of(state));
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
}

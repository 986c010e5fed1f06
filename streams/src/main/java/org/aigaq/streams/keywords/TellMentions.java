package org.aigaq.streams.keywords;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aigaq.contract.record.Alert;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Holds new mentions until their grace is over, then tells of what is news. A country has some
/// dozens of them a day.
final class TellMentions extends ContextualProcessor<String, @Nullable Mention, String, Alert> {
  /// More than these cannot be compared with; the oldest are forgotten first.
  private static final int MOST_TOLD = 5_000;

  /// More than these do not wait.
  private static final int MOST_HELD = 2_000;

  private final KeywordSettings settings;
  private KeyValueStore<String, Held> held;
  private KeyValueStore<String, Told> told;

  @SuppressWarnings("NullAway.Init")
  TellMentions(KeywordSettings settings) {
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    super.init(context);
    held = context.getStateStore(KeywordAlertsTopology.HELD);
    told = context.getStateStore(KeywordAlertsTopology.TOLD);
    context.schedule(settings.tick(), PunctuationType.WALL_CLOCK_TIME, this::tell);
  }

  @Override
  public void process(Record<String, @Nullable Mention> record) {
    Mention mention = record.value();
    if (mention == null) {
      held.delete(record.key());
      return;
    }
    if (mention.fresh() && told.get(record.key()) == null && held.get(record.key()) == null) {
      Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
      held.put(record.key(), new Held(mention, now.plus(settings.grace())));
    } else if (mention.storyId() != null) {
      join(record.key(), mention.storyId());
    }
  }

  private void join(String article, String story) {
    Held waiting = held.get(article);
    if (waiting != null) {
      held.put(article, new Held(waiting.mention().in(story), waiting.until()));
    }
    Told known = told.get(article);
    if (known != null && !known.isIn(story)) {
      told.put(article, known.in(story));
    }
  }

  private void tell(long wallClock) {
    Instant now = Instant.ofEpochMilli(wallClock);
    List<Held> waiting = all(held);
    if (waiting.isEmpty()) {
      return;
    }
    List<Held> due =
        waiting.stream()
            .filter(one -> waiting.size() > MOST_HELD || !one.until().isAfter(now))
            .sorted(
                Comparator.comparing((Held one) -> one.mention().firstSeenAt())
                    .thenComparing(one -> one.mention().articleId()))
            .toList();
    if (due.isEmpty()) {
      return;
    }
    List<Told> known = remembered(now);
    for (Held one : due) {
      Mention mention = one.mention();
      List<Mention.TopicFound> news = News.of(mention, known);
      if (!news.isEmpty()) {
        Alert alert =
            KeywordAlert.of(mention, news, now, settings.zone(mention.outlet().country()));
        context().forward(new Record<>(alert.id(), alert, wallClock));
      }
      Told telling = Told.of(mention, now);
      known.add(telling);
      told.put(mention.articleId(), telling);
      held.delete(mention.articleId());
    }
  }

  /// What is too old, or too much, is forgotten.
  private List<Told> remembered(Instant now) {
    List<Told> all = all(told);
    all.sort(Comparator.comparing(Told::at));
    var known = new ArrayList<Told>();
    for (int i = 0; i < all.size(); i++) {
      Told one = all.get(i);
      boolean old = one.at().isBefore(now.minus(settings.remembered()));
      if (old || all.size() - i > MOST_TOLD) {
        told.delete(one.articleId());
      } else {
        known.add(one);
      }
    }
    return known;
  }

  private static <V> List<V> all(KeyValueStore<String, V> store) {
    var all = new ArrayList<V>();
    try (KeyValueIterator<String, V> rows = store.all()) {
      rows.forEachRemaining(row -> all.add(row.value));
    }
    return all;
  }
}

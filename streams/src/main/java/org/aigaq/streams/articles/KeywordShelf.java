package org.aigaq.streams.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.language.keyword.Match;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/// The keyword topics in force, as a job keeps them: in a store that every task reads, and as a
/// finder that is made anew when they change. One per task.
public final class KeywordShelf {
  private final Function<List<KeywordTopic>, TopicFinder> finders;
  private final AtomicLong changes;
  private TopicFinder finder = TopicFinder.NONE;
  private Map<String, KeywordTopic> alerting = Map.of();
  private long seen = -1;
  private int fingerprint;

  /// @param finders makes a finder of the keyword topics in force
  /// @param changes the counter that `addTo` was given
  public KeywordShelf(Function<List<KeywordTopic>, TopicFinder> finders, AtomicLong changes) {
    this.finders = finders;
    this.changes = changes;
  }

  /// Lets a topology keep the topics.
  ///
  /// @param prefix of the job's names
  /// @param changes counted up at every change
  /// @return the name of the store
  public static String addTo(Topology topology, String prefix, AtomicLong changes) {
    String store = prefix + "-keywords";
    topology.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(store), Serdes.String(), Topics.KEYWORDS.values())
            .withLoggingDisabled(),
        prefix + "-from-keywords",
        Topics.KEYWORDS.keys().deserializer(),
        Topics.KEYWORDS.values().deserializer(),
        Topics.KEYWORDS.name(),
        prefix + "-keep-keywords",
        () -> new KeepKeywords(store, changes));
    return store;
  }

  /// Takes up what has changed.
  ///
  /// @param store the one that `addTo` named
  public void refresh(Object store) {
    long now = changes.get();
    if (now == seen) {
      return;
    }
    seen = now;
    List<KeywordTopic> topics = topics((ReadOnlyKeyValueStore<?, ?>) store);
    fingerprint = topics.hashCode();
    finder = finders.apply(topics);
    alerting =
        topics.stream()
            .filter(KeywordTopic::alert)
            .collect(Collectors.toUnmodifiableMap(KeywordTopic::id, Function.identity()));
  }

  /// Tells one set of topics from another.
  int fingerprint() {
    return fingerprint;
  }

  public List<String> topicsOf(Worded article) {
    return finder.topicsOf(article);
  }

  /// The topics with the words that made them, and where they stand.
  public List<Match> matchesOf(Worded article) {
    return finder.matchesOf(article);
  }

  /// Whether one of the topics asks to be told of at once.
  public boolean urgent(List<String> topics) {
    return topics.stream().anyMatch(alerting::containsKey);
  }

  /// Those of the topics that ask to be told of at once.
  public List<KeywordTopic> alerting(List<String> topics) {
    return topics.stream().flatMap(id -> Stream.ofNullable(alerting.get(id))).toList();
  }

  private static List<KeywordTopic> topics(ReadOnlyKeyValueStore<?, ?> store) {
    var topics = new ArrayList<KeywordTopic>();
    try (var all = store.all()) {
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

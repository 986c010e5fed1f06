package org.aigaq.streams.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/// Whom the press names how often. Each task counts the articles of its own partitions: ids are
/// hashes, so that these are a fair sample of the whole.
final class NameBook {
  /// No name: all articles.
  private static final String ALL = "";

  private static final double FORGOTTEN = 0.1;
  private static final long DAY = 86_400;

  private final KeyValueStore<String, NameCount> store;
  private long swept = -1;

  NameBook(KeyValueStore<String, NameCount> store) {
    this.store = store;
  }

  void count(List<String> names, Instant at) {
    long today = at.getEpochSecond() / DAY;
    plus(ALL, today);
    names.forEach(name -> plus(name, today));
    if (today > swept) {
      swept = today;
      sweep(today);
    }
  }

  private void plus(String name, long today) {
    NameCount before = store.get(name);
    store.put(name, (before == null ? new NameCount(0, today) : before).plus(today));
  }

  /// The names that not everybody carries.
  List<String> rare(List<String> names, Instant at) {
    long today = at.getEpochSecond() / DAY;
    double articles = on(ALL, today);
    return names.stream().filter(name -> !NameCount.common(on(name, today), articles)).toList();
  }

  private double on(String name, long today) {
    NameCount count = store.get(name);
    return count == null ? 0 : count.on(today);
  }

  /// Once a day, so that the book stays as large as the last weeks' press.
  private void sweep(long today) {
    var forgotten = new ArrayList<String>();
    try (var all = store.all()) {
      all.forEachRemaining(
          row -> {
            if (row.value.on(today) < FORGOTTEN) {
              forgotten.add(row.key);
            }
          });
    }
    forgotten.forEach(store::delete);
  }
}

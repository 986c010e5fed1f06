package org.aigaq.streams.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shelf in the heap, for measuring without Kafka. Forgets by halves of the window.
final class MemoryShelf implements Shelf {
  private record Half(Instant until, Map<String, Row> rows, Map<Long, ArrayDeque<Entry>> index) {}

  private static final int MOST = 64;

  private final Duration half;
  private final Deque<Half> halves = new ArrayDeque<>();

  MemoryShelf(Duration window) {
    this.half = window.dividedBy(2);
  }

  int rows() {
    return halves.stream().mapToInt(one -> one.rows.size()).sum();
  }

  int keys() {
    return halves.stream().mapToInt(one -> one.index.size()).sum();
  }

  private Half current(Instant at) {
    if (halves.isEmpty() || !at.isBefore(halves.getFirst().until)) {
      halves.addFirst(new Half(at.plus(half), new HashMap<>(), new HashMap<>()));
      while (halves.size() > 3) {
        halves.removeLast();
      }
    }
    return halves.getFirst();
  }

  @Override
  public Optional<Row> row(String articleId) {
    return halves.stream()
        .flatMap(one -> Optional.ofNullable(one.rows.get(articleId)).stream())
        .findFirst();
  }

  @Override
  public void put(Row row) {
    for (Half one : halves) {
      if (one.rows.replace(row.id(), row) != null) {
        return;
      }
    }
    current(row.print().kept()).rows.put(row.id(), row);
  }

  @Override
  public void remove(Row row) {
    halves.forEach(one -> one.rows.remove(row.id()));
  }

  @Override
  public List<Entry> near(long key, int most) {
    var near = new ArrayList<Entry>();
    for (Half one : halves) {
      for (Entry entry : one.index.getOrDefault(key, new ArrayDeque<>())) {
        if (near.size() < most) {
          near.add(entry);
        }
      }
    }
    return near;
  }

  @Override
  public void note(long key, Entry entry, Instant at) {
    var entries = current(at).index.computeIfAbsent(key, none -> new ArrayDeque<>(1));
    entries.addFirst(entry);
    if (entries.size() > MOST) {
      entries.removeLast();
    }
  }
}

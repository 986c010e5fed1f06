package org.aigaq.streams.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.WindowStore;

/// Rows and index in window stores, which forget whole segments of time by themselves.
final class WindowShelf implements Shelf {
  /// Of the index; eight digits of the site's hash stand before the id.
  private static final int SITE = 8;

  private static final Duration SLACK = Duration.ofDays(1);

  private final WindowStore<String, Row> rows;
  private final WindowStore<Long, String> index;
  private final Duration window;
  private Instant now = Instant.EPOCH;

  WindowShelf(WindowStore<String, Row> rows, WindowStore<Long, String> index, Duration window) {
    this.rows = rows;
    this.index = index;
    this.window = window;
  }

  /// @param time of the record in hand
  void at(Instant time) {
    now = time;
  }

  @Override
  public Optional<Row> row(String articleId) {
    try (var found = rows.backwardFetch(articleId, now.minus(window), now.plus(SLACK))) {
      return found.hasNext() ? Optional.ofNullable(found.next().value) : Optional.empty();
    }
  }

  @Override
  public void put(Row row) {
    rows.put(row.id(), row, row.print().kept().toEpochMilli());
  }

  @Override
  public void remove(Row row) {
    rows.put(row.id(), null, row.print().kept().toEpochMilli());
  }

  @Override
  public List<Entry> near(long key, int most) {
    var near = new ArrayList<Entry>();
    try (var found = index.backwardFetch(key, now.minus(window), now.plus(SLACK))) {
      while (found.hasNext() && near.size() < most) {
        String entry = found.next().value;
        int site = Integer.parseUnsignedInt(entry.substring(0, SITE), 16);
        near.add(new Entry(site, entry.substring(SITE)));
      }
    }
    return near;
  }

  @Override
  public void note(long key, Entry entry, Instant at) {
    index.put(key, "%08x".formatted(entry.site()) + entry.articleId(), at.toEpochMilli());
  }
}

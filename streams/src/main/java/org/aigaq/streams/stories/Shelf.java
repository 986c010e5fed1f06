package org.aigaq.streams.stories;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where rows and their index are kept; both are forgotten some days after the article came in.
interface Shelf {
  Optional<Row> row(String articleId);

  void put(Row row);

  void remove(Row row);

  /// Articles that were noted under the key, newest first.
  List<Entry> near(long key, int most);

  void note(long key, Entry entry, Instant at);

  /// @param site hash of the article's site
  record Entry(int site, String articleId) {}
}

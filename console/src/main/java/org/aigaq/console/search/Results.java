package org.aigaq.console.search;

import java.util.List;

/// One page of a result.
///
/// @param total how many there are; a lower bound when `exact` is false
/// @param page from 1
public record Results<T>(List<T> items, long total, boolean exact, int page) {
  /// Items on a page.
  public static final int SIZE = 50;

  /// Elasticsearch refuses to page deeper than 10,000 documents.
  public static final int LAST_PAGE = 10_000 / SIZE;

  public Results {
    items = List.copyOf(items);
  }

  public boolean hasNext() {
    return page < LAST_PAGE && (long) page * SIZE < total;
  }
}

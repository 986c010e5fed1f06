package org.aigaq.streams.watch.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Entries that were taken out of a feed, told from those that merely grew old and fell off.
public final class Delisting {
  private Delisting() {}

  /// What is gone from between entries that are still there: at least one neighbour above and one
  /// below remain.
  ///
  /// @param before ids in the order of the last reading, newest first
  /// @param now ids of this reading
  public static List<String> delisted(List<String> before, List<String> now) {
    Set<String> present = new HashSet<>(now);
    int first = -1;
    int last = -1;
    for (int i = 0; i < before.size(); i++) {
      if (present.contains(before.get(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return List.of();
    }
    return before.subList(first, last).stream().filter(id -> !present.contains(id)).toList();
  }
}

package org.aigaq.streams.articles;

import java.util.List;

/// Tells which keyword topics an article matches.
@FunctionalInterface
public interface TopicFinder {
  TopicFinder NONE = article -> List.of();

  /// @return topic ids, in the order of the keyword file
  List<String> topicsOf(Worded article);
}

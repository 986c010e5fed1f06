package org.aigaq.streams.articles;

import java.util.List;
import org.aigaq.contract.record.ArticleState;

/// Tells which keyword topics an article matches.
@FunctionalInterface
public interface TopicFinder {
  TopicFinder NONE = state -> List.of();

  /// @return topic ids, in the order of the keyword file
  List<String> topicsOf(ArticleState state);
}

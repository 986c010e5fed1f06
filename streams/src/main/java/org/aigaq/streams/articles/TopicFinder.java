package org.aigaq.streams.articles;

import java.util.List;
import org.aigaq.language.keyword.Match;

/// Tells which keyword topics an article matches.
@FunctionalInterface
public interface TopicFinder {
  TopicFinder NONE = article -> List.of();

  /// @return the topics with the words that made them, in the order of the keyword file
  List<Match> matchesOf(Worded article);

  /// @return topic ids, in the order of the keyword file
  default List<String> topicsOf(Worded article) {
    return matchesOf(article).stream().map(Match::topic).toList();
  }
}

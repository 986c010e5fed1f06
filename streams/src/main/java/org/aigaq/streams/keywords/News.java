package org.aigaq.streams.keywords;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which topics of a mention are news: a pure function.
final class News {
  private News() {}

  /// Those that no article of the same story, and no copy of the text, has been told of with.
  static List<Mention.TopicFound> of(Mention mention, Collection<Told> told) {
    Set<String> known = new HashSet<>();
    for (Told one : told) {
      if (!known.containsAll(one.topics()) && one.covers(mention)) {
        known.addAll(one.topics());
      }
    }
    return mention.topics().stream().filter(topic -> !known.contains(topic.id())).toList();
  }
}

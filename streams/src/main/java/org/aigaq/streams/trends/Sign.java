package org.aigaq.streams.trends;

import java.util.List;
import org.aigaq.streams.sentence.TrendFacts;

/// What one look at a series says of one kind of trend.
///
/// @param series `topic:ID` or `term:LANGUAGE:STEM`
/// @param key the kind, and for absence from one group the group
/// @param score minus the decimal logarithm of the probability that chance brought it
/// @param opens enough to tell of it
/// @param calm as usual, as far as the latest windows go
/// @param articles it rests on
/// @param urgent the topic asks to be told of at once
record Sign(
    String series,
    String key,
    double score,
    boolean opens,
    boolean calm,
    TrendFacts facts,
    List<Mention> articles,
    boolean urgent) {
  /// The country of the first article; empty without any.
  String country() {
    return articles.isEmpty() ? "" : articles.getFirst().outlet().country();
  }

  String incident() {
    return series + "|" + key;
  }
}

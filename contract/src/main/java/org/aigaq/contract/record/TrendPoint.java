package org.aigaq.contract.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `aigaq.trends`: one point of a series. Key: series, `#`, window start. A point is told when its
/// window ends, and again when late articles change it.
///
/// @param series `topic:ID` or `term:LANGUAGE:TERM`; of a part of the press with `@` and the group
///   or language
/// @param kind `topic` or `term`
/// @param language the only one that was counted; absent: all languages
/// @param ownership the group that was counted, `state` or `independent`; absent: all outlets
/// @param articles about it, the copies of one story counted once
/// @param outlets that published them
/// @param totalArticles of the window, counted in the same way
/// @param completeness share 0..1 of the outlets that could be read in the window
/// @param expected articles, by the window's volume and the series' past
/// @param score how unlikely it is that chance brought so many: minus the decimal logarithm
/// @param stateShare share 0..1 among the articles of state and state-aligned outlets
/// @param independentShare share 0..1 among the articles of independent outlets
/// @param seq +1 per telling of this point
public record TrendPoint(
    String series,
    String kind,
    @Nullable String term,
    @Nullable String topic,
    @Nullable String language,
    @Nullable String ownership,
    Instant windowStart,
    Instant windowEnd,
    int articles,
    int outlets,
    int totalArticles,
    double completeness,
    @Nullable Double expected,
    @Nullable Double score,
    @Nullable Double stateShare,
    @Nullable Double independentShare,
    long seq) {

  /// The record's key and the document's id.
  public String key() {
    return series + "#" + windowStart;
  }
}

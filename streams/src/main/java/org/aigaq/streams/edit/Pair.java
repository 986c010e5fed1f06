package org.aigaq.streams.edit;

import java.util.List;

/// A sentence and what became of it.
///
/// @param place where it stands, for its weight
/// @param oldWords words and numbers of the old sentence
/// @param deltas what differs
record Pair(
    Place place,
    Sentence old,
    Sentence now,
    List<Token> oldWords,
    List<Token> nowWords,
    List<Delta> deltas) {

  /// Where in the article.
  enum Place {
    TITLE(1),
    LEAD(0.85),
    BODY(0.65);

    final double weight;

    Place(double weight) {
      this.weight = weight;
    }
  }

  static Pair of(Place place, Sentence old, Sentence now) {
    List<Token> oldWords = old.spoken();
    List<Token> nowWords = now.spoken();
    return new Pair(place, old, now, oldWords, nowWords, WordDiff.of(oldWords, nowWords));
  }

  /// Nothing but spelling differs.
  boolean cosmetic() {
    return deltas.stream().allMatch(Delta::cosmetic);
  }
}

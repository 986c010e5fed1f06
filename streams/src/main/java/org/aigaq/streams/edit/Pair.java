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

  static Pair of(Place place, Sentence old, Sentence now, Lexicon lexicon) {
    List<Token> oldWords = old.spoken();
    List<Token> nowWords = now.spoken();
    return new Pair(place, old, now, oldWords, nowWords, WordDiff.of(oldWords, nowWords, lexicon));
  }

  /// Share of the words that stayed, 0..1.
  double kept() {
    int changed =
        deltas.stream()
            .filter(delta -> !delta.cosmetic())
            .mapToInt(delta -> Math.max(delta.old().size(), delta.now().size()))
            .sum();
    int size = Math.max(oldWords.size(), nowWords.size());
    return size == 0 ? 0 : Math.max(0, 1 - (double) changed / size);
  }

  /// The words that the newsroom itself says.
  static List<Token> unquoted(List<Token> words) {
    return words.stream().filter(word -> !word.quoted()).toList();
  }

  /// Nothing but spelling differs.
  boolean cosmetic() {
    return deltas.stream().allMatch(Delta::cosmetic);
  }
}

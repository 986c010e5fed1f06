package org.aigaq.language.keyword;

import java.util.List;

/// What must hold of an article, over numbered terms.
sealed interface Condition {
  /// One of the terms occurs.
  record Has(int[] terms) implements Condition {}

  /// Words stand near one another, in any order that the distance allows, as Lucene counts it: the
  /// moves that bring them to their places in the phrase.
  ///
  /// @param words the terms of each word
  /// @param offsets each word's place in the phrase
  record Near(int[][] words, int[] offsets, int slop) implements Condition {}

  record All(List<Condition> parts) implements Condition {}

  record Either(List<Condition> parts) implements Condition {}

  record Not(Condition part) implements Condition {}
}

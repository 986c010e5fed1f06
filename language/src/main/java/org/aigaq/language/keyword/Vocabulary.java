package org.aigaq.language.keyword;

import java.util.function.IntConsumer;
import org.aigaq.language.analysis.NumberedWords;
import org.apache.lucene.analysis.CharArrayMap;

/// Numbers the terms and beginnings of words that the rules of one language ask for. Everything
/// else in an article is passed over.
final class Vocabulary implements NumberedWords.Vocabulary {
  private static final int HEAD = 2 + RuleParser.MIN_PREFIX;

  private final CharArrayMap<Integer> terms = new CharArrayMap<>(64, false);
  private final CharArrayMap<Integer> prefixes = new CharArrayMap<>(8, false);
  private final CharArrayMap<Boolean> heads = new CharArrayMap<>(8, false);
  private int longest;
  private int size;

  int term(String term) {
    return numbered(terms, term);
  }

  /// @param start of a term, its class included
  int prefix(String start) {
    heads.put(start.substring(0, HEAD), Boolean.TRUE);
    longest = Math.max(longest, start.length());
    return numbered(prefixes, start);
  }

  int size() {
    return size;
  }

  /// How long each term or beginning is, by its number.
  int[] lengths() {
    int[] lengths = new int[size];
    terms.forEach((term, number) -> lengths[number] = ((char[]) term).length);
    prefixes.forEach((term, number) -> lengths[number] = ((char[]) term).length);
    return lengths;
  }

  private int numbered(CharArrayMap<Integer> map, String term) {
    Integer known = map.get(term);
    if (known != null) {
      return known;
    }
    map.put(term, size);
    return size++;
  }

  @Override
  public void find(char[] letters, int from, int length, IntConsumer told) {
    Integer whole = terms.get(letters, from, length);
    if (whole != null) {
      told.accept(whole);
    }
    if (length < HEAD || !heads.containsKey(letters, from, HEAD)) {
      return;
    }
    for (int n = HEAD; n <= Math.min(length, longest); n++) {
      Integer start = prefixes.get(letters, from, n);
      if (start != null) {
        told.accept(start);
      }
    }
  }
}

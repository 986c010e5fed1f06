package org.aigaq.language.keyword;

import org.apache.lucene.analysis.CharArrayMap;

/// Numbers the terms and beginnings of words that the rules of one language ask for. Everything
/// else in an article is passed over.
final class Vocabulary {
  private static final int HEAD = 2 + RuleParser.MIN_PREFIX;

  private final CharArrayMap<Integer> terms = new CharArrayMap<>(64, false);
  private final CharArrayMap<Integer> prefixes = new CharArrayMap<>(8, false);
  private final CharArrayMap<Boolean> heads = new CharArrayMap<>(8, false);
  private int longest;
  private int size;

  /// Told of the numbers of a term.
  interface Found {
    void number(int number);
  }

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

  void find(char[] term, int length, Found found) {
    Integer whole = terms.get(term, 0, length);
    if (whole != null) {
      found.number(whole);
    }
    if (length < HEAD || !heads.containsKey(term, 0, HEAD)) {
      return;
    }
    for (int n = HEAD; n <= Math.min(length, longest); n++) {
      Integer start = prefixes.get(term, 0, n);
      if (start != null) {
        found.number(start);
      }
    }
  }
}

package org.aigaq.ingest.read.article;

import java.util.Arrays;

/// The windows of three words of a text, to tell how much of another text is in it.
final class Shingles {
  private static final int SIZE = 3;
  private static final int MAX = 1 << 16;

  private final long[] table;
  private int count;

  private Shingles(int words) {
    table = new long[Integer.highestOneBit(Math.max(16, words * 3)) * 2];
  }

  static Shingles of(String text) {
    long[] words = words(text);
    Shingles shingles = new Shingles(words.length);
    for (int i = 0; i + SIZE <= words.length; i++) {
      shingles.add(at(words, i));
    }
    return shingles;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /// How much of a text is here: 0 to 1; -1 for a text that is too short to tell.
  float coverage(long[] words) {
    if (words.length < SIZE) {
      return -1;
    }
    int covered = 0;
    int until = 0;
    for (int i = 0; i + SIZE <= words.length; i++) {
      if (has(at(words, i))) {
        covered += i + SIZE - Math.max(i, until);
        until = i + SIZE;
      }
    }
    return (float) covered / words.length;
  }

  /// The hashes of the words of a text, case aside.
  static long[] words(String text) {
    long[] words = new long[16];
    int n = 0;
    long hash = 0;
    for (int i = 0; i <= text.length() && n < MAX; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Letter.isLetterOrDigit(c)) {
        hash = (hash == 0 ? 0xcbf29ce484222325L : hash) ^ Letter.lower(c);
        hash *= 0x100000001b3L;
      } else if (hash != 0) {
        if (n == words.length) {
          words = Arrays.copyOf(words, n * 2);
        }
        words[n++] = hash;
        hash = 0;
      }
    }
    return Arrays.copyOf(words, n);
  }

  private static long at(long[] words, int i) {
    long hash = words[i] * 31 + words[i + 1];
    hash = hash * 31 + words[i + 2];
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }

  private void add(long hash) {
    int at = slot(hash);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    count += table[at] == 0 ? 1 : 0;
    table[at] = hash;
  }

  private boolean has(long hash) {
    int at = slot(hash);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    return table[at] == hash;
  }

  private int slot(long hash) {
    return (int) (hash * 0x9e3779b97f4a7c15L >>> 40) & (table.length - 1);
  }
}

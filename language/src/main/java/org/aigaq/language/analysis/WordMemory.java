package org.aigaq.language.analysis;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was made of the terms of words seen lately: each word has one place, and the latest word
/// keeps it.
final class WordMemory<T> {
  private record Remembered<T>(char[] word, T made) {}

  private final @Nullable Remembered<T>[] remembered;
  private final TermsFilter.Source source;
  private final Function<Terms.Packed, T> make;
  private final Terms terms = new Terms();

  /// @param size how many words at most, a power of two
  @SuppressWarnings("unchecked")
  WordMemory(int size, TermsFilter.Source source, Function<Terms.Packed, T> make) {
    this.remembered = (Remembered<T>[]) new Remembered<?>[size];
    this.source = source;
    this.make = make;
  }

  T get(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    int slot = (hash ^ hash >>> 15) & remembered.length - 1;
    Remembered<T> last = remembered[slot];
    if (last != null && Arrays.equals(last.word, 0, last.word.length, letters, 0, length)) {
      return last.made;
    }
    terms.clear();
    source.terms(new String(letters, 0, length), terms);
    var now = new Remembered<>(Arrays.copyOf(letters, length), make.apply(terms.packed()));
    remembered[slot] = now;
    return now.made;
  }
}

package org.aigaq.language.analysis;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was made of the terms of words seen lately: each word has one place, and the latest word
/// keeps it. What is remembered may be shared by several users in several threads: it is immutable,
/// and at worst a word is analysed twice.
final class WordMemory<T> {
  /// @param languages as the tokenizer said
  private record Remembered<T>(char[] word, int languages, T made) {}

  /// What is remembered.
  static final class Table<T> {
    private final @Nullable Remembered<T>[] words;

    /// @param size how many words at most, a power of two
    @SuppressWarnings("unchecked")
    Table(int size) {
      this.words = (Remembered<T>[]) new Remembered<?>[size];
    }
  }

  private final @Nullable Remembered<T>[] remembered;
  private final TermsFilter.Source source;
  private final Function<Terms.Packed, T> make;
  private final Terms terms = new Terms();

  /// @param size how many words at most, a power of two
  WordMemory(int size, TermsFilter.Source source, Function<Terms.Packed, T> make) {
    this(new Table<>(size), source, make);
  }

  /// @param shared that others may use, too, who make the same of a word
  WordMemory(Table<T> shared, TermsFilter.Source source, Function<Terms.Packed, T> make) {
    this.remembered = shared.words;
    this.source = source;
    this.make = make;
  }

  T get(char[] letters, int length, int languages) {
    int hash = languages;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    int slot = (hash ^ hash >>> 15) & remembered.length - 1;
    Remembered<T> last = remembered[slot];
    if (last != null
        && last.languages == languages
        && Arrays.equals(last.word, 0, last.word.length, letters, 0, length)) {
      return last.made;
    }
    terms.clear();
    source.terms(new String(letters, 0, length), languages, terms);
    var now =
        new Remembered<>(Arrays.copyOf(letters, length), languages, make.apply(terms.packed()));
    remembered[slot] = now;
    return now.made;
  }
}

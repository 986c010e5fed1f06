package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases of a pack, each with what it stands for, found by their first letter.
final class Phrases<T> {
  /// A phrase at a place.
  record Match<T>(int words, T means) {}

  /// A word of a phrase.
  ///
  /// @param ends any ending may follow
  /// @param begins any beginning may come before
  private record Word(String text, boolean ends, boolean begins) {
    static Word of(String entry) {
      boolean ends = entry.endsWith("*");
      boolean begins = entry.startsWith("*");
      return new Word(
          entry.substring(begins ? 1 : 0, entry.length() - (ends ? 1 : 0)), ends, begins);
    }

    boolean matches(Token token) {
      String key = token.key();
      if (token.sign()) {
        return false;
      }
      if (begins) {
        return key.endsWith(text) && key.length() > text.length();
      }
      return ends ? key.startsWith(text) : key.equals(text);
    }
  }

  private record Phrase<T>(List<Word> words, T means) {}

  private static final char ANY = '*';

  private final Map<Character, List<Phrase<T>>> byLetter = new HashMap<>();

  void add(String entry, T means) {
    List<Word> words =
        Arrays.stream(entry.replace('ё', 'е').strip().split("\\s+")).map(Word::of).toList();
    byLetter
        .computeIfAbsent(entry.charAt(0), letter -> new ArrayList<>())
        .add(new Phrase<>(words, means));
  }

  static Phrases<String> of(List<String> entries) {
    Phrases<String> phrases = new Phrases<>();
    entries.forEach(entry -> phrases.add(entry, entry));
    return phrases;
  }

  boolean isEmpty() {
    return byLetter.isEmpty();
  }

  /// The longest phrase that begins at a token.
  @Nullable Match<T> at(List<Token> tokens, int at) {
    Match<T> first = longest(tokens.get(at).key().charAt(0), tokens, at);
    Match<T> any = longest(ANY, tokens, at);
    return first == null || (any != null && any.words() > first.words()) ? any : first;
  }

  private @Nullable Match<T> longest(char letter, List<Token> tokens, int at) {
    Match<T> longest = null;
    for (Phrase<T> phrase : byLetter.getOrDefault(letter, List.of())) {
      int words = phrase.words().size();
      if ((longest == null || words > longest.words()) && matches(phrase.words(), tokens, at)) {
        longest = new Match<>(words, phrase.means());
      }
    }
    return longest;
  }

  private static boolean matches(List<Word> phrase, List<Token> tokens, int at) {
    if (at + phrase.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).matches(tokens.get(at + i))) {
        return false;
      }
    }
    return true;
  }
}

package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases of a pack, each with what it stands for, found by their first letters.
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

  private static final String ANY = "*";

  private final Map<String, List<Phrase<T>>> byStart = new HashMap<>();

  void add(String entry, T means) {
    List<Word> words =
        Arrays.stream(entry.replace('ё', 'е').strip().split("\\s+")).map(Word::of).toList();
    byStart
        .computeIfAbsent(start(words.getFirst()), letters -> new ArrayList<>())
        .add(new Phrase<>(words, means));
  }

  /// What every word that matches begins with: two letters, or one.
  private static String start(Word first) {
    return first.begins() ? ANY : first.text().substring(0, Math.min(2, first.text().length()));
  }

  static Phrases<String> of(List<String> entries) {
    Phrases<String> phrases = new Phrases<>();
    entries.forEach(entry -> phrases.add(entry, entry));
    return phrases;
  }

  boolean isEmpty() {
    return byStart.isEmpty();
  }

  /// The longest phrase that begins at a token.
  @Nullable Match<T> at(List<Token> tokens, int at) {
    String key = tokens.get(at).key();
    if (tokens.get(at).sign() || byStart.isEmpty()) {
      return null;
    }
    Match<T> longest = longest(key.substring(0, 1), tokens, at, null);
    longest = key.length() > 1 ? longest(key.substring(0, 2), tokens, at, longest) : longest;
    return longest(ANY, tokens, at, longest);
  }

  private @Nullable Match<T> longest(
      String start, List<Token> tokens, int at, @Nullable Match<T> least) {
    Match<T> longest = least;
    for (Phrase<T> phrase : byStart.getOrDefault(start, List.of())) {
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

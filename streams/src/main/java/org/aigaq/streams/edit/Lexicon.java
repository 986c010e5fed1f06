package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words that make labels in one language. A language without a pack has an empty one: its
/// labels abstain.
final class Lexicon {
  /// Where a listed phrase was met: tokens `from` to `to`, exclusive.
  record Hit(int from, int to, String words) {}

  private static final Map<String, List<String>> LISTS =
      Sections.load(Lexicon.class, "lexicon.txt");
  private static final Map<String, Lexicon> PACKS = new HashMap<>();

  static {
    for (String language : List.of("ru", "kk", "en")) {
      PACKS.put(language, new Lexicon(language));
    }
  }

  /// A word of a phrase.
  ///
  /// @param open any ending may follow
  private record Word(String text, boolean open) {
    static Word of(String entry) {
      boolean open = entry.endsWith("*");
      return new Word(open ? entry.substring(0, entry.length() - 1) : entry, open);
    }

    boolean matches(String key) {
      return open ? key.startsWith(text) : key.equals(text);
    }
  }

  /// The phrases of one list by the first letter.
  private record Phrases(Map<Character, List<List<Word>>> byLetter) {
    static final Phrases NONE = new Phrases(Map.of());

    static Phrases of(List<String> entries) {
      Map<Character, List<List<Word>>> byLetter = new HashMap<>();
      for (String entry : entries) {
        List<Word> words = Arrays.stream(entry.split(" ")).map(Word::of).toList();
        byLetter.computeIfAbsent(entry.charAt(0), letter -> new ArrayList<>()).add(words);
      }
      return new Phrases(byLetter);
    }

    List<List<Word>> beginning(String key) {
      return byLetter.getOrDefault(key.charAt(0), List.of());
    }
  }

  private final String language;
  private final Map<String, Phrases> phrases = new HashMap<>();

  private Lexicon(String language) {
    this.language = language;
    String prefix = language + " ";
    LISTS.forEach(
        (section, entries) -> {
          if (section.startsWith(prefix)) {
            phrases.put(section.substring(prefix.length()), Phrases.of(entries));
          }
        });
  }

  /// @param tag BCP-47; absent: guessed from the letters of the sample
  static Lexicon of(@Nullable String tag, String sample) {
    String language = tag == null ? guess(sample) : tag.split("[-_]")[0].toLowerCase(Locale.ROOT);
    Lexicon pack = PACKS.get(language);
    return pack == null ? new Lexicon(language) : pack;
  }

  String language() {
    return language;
  }

  private static String guess(String sample) {
    int cyrillic = 0;
    int kazakh = 0;
    int latin = 0;
    int end = Math.min(sample.length(), 20_000);
    for (int i = 0; i < end; i++) {
      char c = Character.toLowerCase(sample.charAt(i));
      if ("әғқңөұүһі".indexOf(c) >= 0) {
        kazakh++;
      } else if (c >= 'а' && c <= 'я') {
        cyrillic++;
      } else if (c >= 'a' && c <= 'z') {
        latin++;
      }
    }
    if (latin > cyrillic + kazakh) {
      return (" " + sample + " ").contains(" the ") ? "en" : "und";
    }
    return kazakh * 20 > cyrillic ? "kk" : cyrillic > 0 ? "ru" : "und";
  }

  /// All phrases of a list in the tokens, longest first at each place, without overlap.
  List<Hit> hits(String list, List<Token> tokens) {
    Phrases wanted = phrases.getOrDefault(list, Phrases.NONE);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int length = longest(wanted, tokens, i);
      if (length > 0) {
        hits.add(new Hit(i, i + length, Texts.joined(tokens.subList(i, i + length))));
        i += length - 1;
      }
    }
    return hits;
  }

  boolean has(String list, Token token) {
    return longest(phrases.getOrDefault(list, Phrases.NONE), List.of(token), 0) > 0;
  }

  private static int longest(Phrases wanted, List<Token> tokens, int at) {
    int longest = 0;
    for (List<Word> phrase : wanted.beginning(tokens.get(at).key())) {
      if (phrase.size() > longest && matches(phrase, tokens, at)) {
        longest = phrase.size();
      }
    }
    return longest;
  }

  private static boolean matches(List<Word> phrase, List<Token> tokens, int at) {
    if (at + phrase.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).matches(tokens.get(at + i).key())) {
        return false;
      }
    }
    return true;
  }
}

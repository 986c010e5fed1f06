package org.aigaq.streams.edit;

import java.util.ArrayList;
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

  private final String language;
  private final Map<String, List<String[]>> phrases = new HashMap<>();

  private Lexicon(String language) {
    this.language = language;
    String prefix = language + " ";
    LISTS.forEach(
        (section, entries) -> {
          if (section.startsWith(prefix)) {
            phrases.put(
                section.substring(prefix.length()),
                entries.stream().map(entry -> entry.split(" ")).toList());
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
    List<String[]> wanted = phrases.getOrDefault(list, List.of());
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
    return longest(phrases.getOrDefault(list, List.of()), List.of(token), 0) > 0;
  }

  private static int longest(List<String[]> wanted, List<Token> tokens, int at) {
    int longest = 0;
    for (String[] phrase : wanted) {
      if (phrase.length > longest && matches(phrase, tokens, at)) {
        longest = phrase.length;
      }
    }
    return longest;
  }

  private static boolean matches(String[] phrase, List<Token> tokens, int at) {
    if (at + phrase.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      String key = tokens.get(at + i).key();
      String word = phrase[i];
      boolean same =
          word.endsWith("*")
              ? key.startsWith(word.substring(0, word.length() - 1))
              : key.equals(word);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}

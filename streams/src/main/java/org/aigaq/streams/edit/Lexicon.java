package org.aigaq.streams.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aigaq.contract.config.LanguagePack;
import org.jspecify.annotations.Nullable;

/// A language pack, made ready for looking things up. A language without a pack has an empty one:
/// its labels abstain.
final class Lexicon {
  /// Where a listed phrase was met: tokens `from` to `to`, exclusive.
  record Hit(int from, int to, String words) {}

  private static final int BOTH = 3;
  private static final int STEM = 5;
  private static final Phrases<String> NONE = new Phrases<>();

  private final LanguagePack pack;
  private final Map<String, Phrases<String>> phrases = new HashMap<>();
  private final Phrases<String> same = new Phrases<>();
  private final Phrases<Integer> months = new Phrases<>();
  private final Phrases<Integer> weekdays = new Phrases<>();
  private final Phrases<Integer> scales = new Phrases<>();
  private final Phrases<String> fractions = new Phrases<>();
  private final Phrases<BigDecimal> numbers = new Phrases<>();
  private final List<Phrases<Integer>> opposites = new ArrayList<>();

  /// Words that mean something to labels.
  private final Phrases<String> known = new Phrases<>();

  private final Set<String> endings;

  Lexicon(LanguagePack pack) {
    this.pack = pack;
    pack.phrases().forEach((list, entries) -> phrases.put(list, Phrases.of(entries)));
    for (String list : List.of("hard", "soft", "hedges", "negations", "says")) {
      pack.phrases().getOrDefault(list, List.of()).forEach(word -> known.add(word, word));
    }
    for (List<String> pair : pack.opposites()) {
      Phrases<Integer> sides = new Phrases<>();
      sides.add(pair.getFirst(), 1);
      sides.add(pair.getLast(), 2);
      opposites.add(sides);
      pair.forEach(word -> known.add(word, word));
    }
    for (List<String> group : pack.same()) {
      group.forEach(spelling -> same.add(spelling, group.getFirst()));
    }
    pack.months().forEach((month, words) -> words.forEach(word -> months.add(word, month)));
    pack.weekdays().forEach((day, words) -> words.forEach(word -> weekdays.add(word, day)));
    pack.scales().forEach((zeros, words) -> words.forEach(word -> scales.add(word, zeros)));
    pack.numbers()
        .forEach(
            (value, words) ->
                words.forEach(
                    word -> {
                      if (value.contains("/")) {
                        fractions.add(word, value);
                      } else {
                        numbers.add(word, new BigDecimal(value));
                      }
                    }));
    endings = new java.util.HashSet<>(pack.endings());
  }

  /// @param tag BCP-47; absent: guessed from the letters of the sample
  static Lexicon of(@Nullable String tag, String sample) {
    String language =
        tag == null || tag.isBlank()
            ? guess(sample)
            : tag.split("[-_]")[0].toLowerCase(Locale.ROOT);
    return Packs.common().of(language);
  }

  String language() {
    return pack.language();
  }

  LanguagePack pack() {
    return pack;
  }

  Phrases<String> same() {
    return same;
  }

  Phrases<Integer> months() {
    return months;
  }

  Phrases<Integer> weekdays() {
    return weekdays;
  }

  Phrases<Integer> scales() {
    return scales;
  }

  Phrases<String> fractions() {
    return fractions;
  }

  Phrases<BigDecimal> numbers() {
    return numbers;
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

  /// The pack knows such words at all.
  boolean knows(String list) {
    return !phrases.getOrDefault(list, NONE).isEmpty();
  }

  /// All phrases of a list in the tokens, longest first at each place, without overlap.
  List<Hit> hits(String list, List<Token> tokens) {
    Phrases<String> wanted = phrases.getOrDefault(list, NONE);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Phrases.Match<String> match = wanted.at(tokens, i);
      if (match != null) {
        int to = i + match.words();
        hits.add(new Hit(i, to, Texts.joined(tokens.subList(i, to))));
        i = to - 1;
      }
    }
    return hits;
  }

  boolean has(String list, Token token) {
    return phrases.getOrDefault(list, NONE).at(List.of(token), 0) != null;
  }

  /// One says that the other is not so.
  boolean opposite(List<Token> one, List<Token> other) {
    return opposites.stream()
        .anyMatch(
            sides -> {
              int met = side(sides, one);
              return (met == 1 || met == 2) && met + side(sides, other) == BOTH;
            });
  }

  /// The bits of the sides that are met.
  private static int side(Phrases<Integer> sides, List<Token> tokens) {
    int met = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Phrases.Match<Integer> match = sides.at(tokens, i);
      met |= match == null ? 0 : match.means();
    }
    return met;
  }

  /// The pack knows both words, as different ones.
  boolean differ(Token one, Token other) {
    Phrases.Match<String> a = known.at(List.of(one), 0);
    Phrases.Match<String> b = known.at(List.of(other), 0);
    return a != null && b != null && !common(a.means(), b.means());
  }

  /// Entries of one word: "сообщил*", "сообщает".
  private static boolean common(String a, String b) {
    int letters = 0;
    while (letters < Math.min(a.length(), b.length()) && a.charAt(letters) == b.charAt(letters)) {
      letters++;
    }
    return a.equals(b) || letters >= STEM;
  }

  /// The words without those that say nothing: connecting words, articles.
  List<Token> meaning(List<Token> tokens) {
    List<Token> meaning = new ArrayList<>(tokens);
    for (String list : List.of("fillers", "light")) {
      List<Hit> hits = hits(list, meaning);
      for (Hit hit : hits.reversed()) {
        meaning.subList(hit.from(), hit.to()).clear();
      }
    }
    return meaning;
  }

  /// One word in two forms: what differs at the end are endings of this language.
  boolean sameStem(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int common = 0;
    while (common < shorter && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    for (int stem = common; stem >= Math.max(3, common - 3); stem--) {
      if (ending(a.substring(stem)) && ending(b.substring(stem))) {
        return true;
      }
    }
    return false;
  }

  private boolean ending(String tail) {
    return tail.isEmpty() || endings.contains(tail);
  }
}

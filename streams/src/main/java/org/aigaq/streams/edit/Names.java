package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names, told by their capital. The first word of a sentence is one only when it is met as one
/// elsewhere; in a headline in capitals nothing is.
final class Names {
  private static final int MOST = 4_000;
  private static final int SHORTEST = 3;

  private final Set<String> known = new HashSet<>();

  private final Lexicon lexicon;

  private Names(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static Names of(Collection<Sentence> sentences, Lexicon lexicon) {
    Names names = new Names(lexicon);
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (token.capital() && !token.opens() && names.known.size() < MOST) {
          names.known.add(token.key());
        }
      }
    }
    return names;
  }

  Set<String> known() {
    return known;
  }

  /// The names among the words of one sentence or title.
  List<Token> in(List<Token> words, List<Token> sentence) {
    boolean shouting = capitals(sentence) * 2 > sentence.size() && sentence.size() > 3;
    List<Token> names = new ArrayList<>();
    for (Token token : words) {
      boolean sure = !shouting && !token.opens();
      if (token.capital()
          && token.key().length() >= SHORTEST
          && (sure || any(known, token.key(), lexicon))) {
        names.add(token);
      }
    }
    return names;
  }

  private static long capitals(List<Token> sentence) {
    return sentence.stream().filter(Token::capital).count();
  }

  static boolean any(Collection<String> names, String key, Lexicon lexicon) {
    return names.contains(key) || names.stream().anyMatch(name -> same(name, key, lexicon));
  }

  /// One name in two forms: by the endings of the language, or, when they are unknown, a common
  /// beginning and not too much after it.
  static boolean same(String a, String b, Lexicon lexicon) {
    if (!lexicon.pack().endings().isEmpty()) {
      return a.equals(b) || lexicon.sameStem(a, b);
    }
    int common = 0;
    int shorter = Math.min(a.length(), b.length());
    while (common < shorter && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    int ending = Math.max(a.length(), b.length()) - common;
    int longest = common >= 6 ? 5 : common >= 5 ? 4 : 3;
    return common >= SHORTEST && ending <= longest && shorter - common <= 2;
  }
}

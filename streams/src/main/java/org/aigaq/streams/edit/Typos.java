package org.aigaq.streams.edit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/// Tells a mended typo from another word.
final class Typos {
  private static final int SHORTEST = 5;
  private static final int LONG = 8;
  private static final int VERY_LONG = 12;

  private Typos() {}

  static boolean cosmetic(List<Token> old, List<Token> now, Lexicon lexicon) {
    if (sameGlued(old, now)) {
      return true;
    }
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!spelling(old.get(i), now.get(i), lexicon)) {
        return false;
      }
    }
    return true;
  }

  /// Written together or apart, with or without a hyphen.
  private static boolean sameGlued(List<Token> old, List<Token> now) {
    return glued(old).equals(glued(now))
        && Stream.concat(old.stream(), now.stream()).allMatch(t -> t.kind() == Token.Kind.WORD);
  }

  private static String glued(List<Token> tokens) {
    return tokens.stream().map(token -> token.key().replace("-", "")).collect(joining());
  }

  /// One word, spelled in two ways or with two endings. A name of another spelling is another name.
  static boolean spelling(Token old, Token now, Lexicon lexicon) {
    if (old.kind() != Token.Kind.WORD || now.kind() != Token.Kind.WORD) {
      return false;
    }
    String a = old.key();
    String b = now.key();
    if (a.equals(b)) {
      return true;
    }
    if (negated(a, b, lexicon)) {
      return false;
    }
    if (lexicon.sameStem(a, b)) {
      return true;
    }
    boolean name = old.capital() && now.capital() && !(old.opens() && now.opens());
    return !name && !lexicon.differ(old, now) && typo(a, b);
  }

  private static boolean typo(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < SHORTEST || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    // Two letters for two others make another word ("повышение", "понижение"), not a typo.
    boolean two = shorter >= LONG && (a.length() != b.length() || shorter >= VERY_LONG);
    return distance(a, b, 2) <= (two ? 2 : 1);
  }

  /// One of them is the other's negation: by a prefix, or by a syllable inside.
  static boolean negated(String a, String b, Lexicon lexicon) {
    String longer = a.length() >= b.length() ? a : b;
    String shorter = a.length() >= b.length() ? b : a;
    if (longer.length() == shorter.length()) {
      return false;
    }
    return lexicon.pack().negatingPrefixes().stream().anyMatch(p -> prefixed(longer, p, shorter))
        || syllable(longer, shorter, lexicon.pack().negatingInside());
  }

  /// With another ending too, where what follows the prefix is long enough to be a word.
  private static boolean prefixed(String longer, String prefix, String shorter) {
    if (!longer.startsWith(prefix) || shorter.length() < SHORTEST) {
      return longer.equals(prefix + shorter);
    }
    return distance(longer.substring(prefix.length()), shorter, 1) <= 1
        && !shorter.startsWith(prefix);
  }

  private static boolean syllable(String longer, String shorter, List<String> syllables) {
    int stem = 0;
    while (stem < shorter.length() && longer.charAt(stem) == shorter.charAt(stem)) {
      stem++;
    }
    for (int i = Math.max(2, stem - 1); i <= Math.min(stem + 1, longer.length() - 3); i++) {
      String rest = longer.substring(i + 2);
      if (syllables.contains(longer.substring(i, i + 2))
          && shorter.length() > i
          && i >= stem - 1
          && distance(longer.substring(0, i) + rest, shorter, 1) <= 1) {
        return true;
      }
    }
    return false;
  }

  /// Edits with transpositions (optimal string alignment), or `limit + 1` when there are more.
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return Math.min(d[a.length()][b.length()], limit + 1);
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(d[i - 1][j], d[i][j - 1]) + 1;
    best = Math.min(best, d[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}

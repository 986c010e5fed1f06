package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// A number or a date differs in a sentence that is otherwise kept.
final class NumberLabels {
  private NumberLabels() {}

  static void find(Comparison c, Findings found) {
    for (Pair pair : c.changed()) {
      compare(Label.NUMBER_CHANGED, pair, numbers(c, pair, true), numbers(c, pair, false), found);
      compare(Label.DATE_CHANGED, pair, dates(c, pair, true), dates(c, pair, false), found);
    }
  }

  private static void compare(
      Label label, Pair pair, List<Token> old, List<Token> now, Findings found) {
    List<Token> gone = without(old, now);
    List<Token> come = without(now, old);
    // A date or a number that only joins a sentence is news, not a correction.
    if (!gone.isEmpty()) {
      found.add(label, pair.place(), Delta.shown(gone, come));
    }
  }

  private static List<Token> without(List<Token> from, List<Token> those) {
    List<String> keys = new ArrayList<>(those.stream().map(Token::key).toList());
    return from.stream().filter(token -> !keys.remove(token.key())).toList();
  }

  private static List<Token> numbers(Comparison c, Pair pair, boolean old) {
    List<Token> words = old ? pair.oldWords() : pair.nowWords();
    List<Token> numbers = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).kind() == Token.Kind.NUMBER && !beside(c, words, i, true)) {
        numbers.add(words.get(i));
      }
    }
    return numbers;
  }

  /// Clock times, numeric dates, and a number with a month or "year" beside it.
  private static List<Token> dates(Comparison c, Pair pair, boolean old) {
    List<Token> words = old ? pair.oldWords() : pair.nowWords();
    List<Token> dates = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token token = words.get(i);
      boolean number = token.kind() == Token.Kind.NUMBER && beside(c, words, i, true);
      boolean month = month(c, token) && beside(c, words, i, false);
      if (token.kind() == Token.Kind.DATE || number || month) {
        dates.add(token);
      }
    }
    return dates;
  }

  private static boolean month(Comparison c, Token token) {
    return token.kind() == Token.Kind.WORD && c.lexicon().has("month", token);
  }

  private static boolean beside(Comparison c, List<Token> words, int at, boolean wantMonth) {
    for (int i : new int[] {at - 1, at + 1}) {
      if (i >= 0 && i < words.size()) {
        Token token = words.get(i);
        if (wantMonth ? month(c, token) : token.kind() == Token.Kind.NUMBER) {
          return true;
        }
      }
    }
    return false;
  }
}

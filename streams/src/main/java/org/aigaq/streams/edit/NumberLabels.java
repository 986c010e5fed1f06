package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// A number or a date differs in a sentence that is otherwise kept.
final class NumberLabels {
  /// Of a sentence rewritten further than this, other numbers are other news.
  private static final double KEPT = 0.35;

  private static final int VAGUE = 2;

  private NumberLabels() {}

  static void find(Comparison c, Findings found) {
    for (Pair pair : c.changed()) {
      compare(Label.NUMBER_CHANGED, Token.Kind.NUMBER, pair, found);
      compare(Label.DATE_CHANGED, Token.Kind.DATE, pair, found);
    }
  }

  private static void compare(Label label, Token.Kind kind, Pair pair, Findings found) {
    List<Token> old = of(kind, pair.oldWords());
    List<Token> now = of(kind, pair.nowWords());
    List<Token> gone = without(old, now);
    List<Token> come = without(now, old);
    // What only joins a sentence is news, not a correction; what went with its words too.
    if (!gone.isEmpty() && !come.isEmpty() && pair.kept() >= KEPT) {
      found.add(label, pair.place(), Delta.shown(gone, come));
    } else if (!gone.isEmpty() && come.isEmpty()) {
      vague(label, kind, pair, found);
    } else if (gone.isEmpty()) {
      swapped(label, kind, pair, found);
    }
  }

  /// "12 people" became "several people", "more than 12 people" too. "One" is often no number.
  private static void vague(Label label, Token.Kind kind, Pair pair, Findings found) {
    for (Delta delta : pair.deltas()) {
      List<Token> gone = of(kind, delta.old());
      boolean words = !delta.now().isEmpty() && delta.now().size() <= VAGUE;
      boolean number = gone.size() == 1 && delta.old().size() <= VAGUE;
      if (words && number && !gone.getFirst().key().equals("1")) {
        found.add(label, pair.place(), delta.shown());
      }
    }
  }

  /// Two numbers changed places: "4 killed, 7 hurt", "7 killed, 4 hurt".
  private static void swapped(Label label, Token.Kind kind, Pair pair, Findings found) {
    for (Delta delta : pair.deltas()) {
      List<Token> gone = of(kind, delta.old());
      List<Token> come = of(kind, delta.now());
      if (!gone.isEmpty() && !come.isEmpty() && !without(gone, come).isEmpty()) {
        found.add(label, pair.place(), Delta.shown(gone, come));
      }
    }
  }

  private static List<Token> of(Token.Kind kind, List<Token> words) {
    return words.stream().filter(word -> word.kind() == kind).toList();
  }

  private static List<Token> without(List<Token> from, List<Token> those) {
    List<String> keys = new ArrayList<>(those.stream().map(Token::key).toList());
    return from.stream().filter(token -> !keys.remove(token.key())).toList();
  }
}

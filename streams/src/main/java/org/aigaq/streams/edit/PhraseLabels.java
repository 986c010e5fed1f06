package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// Hedges, negations and sources of a sentence that is otherwise kept. What changes within a
/// quotation is told as an altered quotation.
final class PhraseLabels {
  /// Of a sentence rewritten further than this, a count of negations says nothing.
  private static final double KEPT = 0.5;

  /// A source may be much of a short sentence.
  private static final double SOURCES_KEPT = 0.4;

  private static final int CLOSE = 6;

  private PhraseLabels() {}

  static void find(Comparison c, Findings found) {
    for (Pair pair : c.changed()) {
      hedges(c, pair, found);
      if (pair.kept() >= KEPT) {
        negations(c, pair, found);
      }
      if (pair.kept() >= SOURCES_KEPT) {
        Attributions.find(c, pair, found);
      }
    }
  }

  private static void hedges(Comparison c, Pair pair, Findings found) {
    List<Lexicon.Hit> now = c.lexicon().hits("hedges", Pair.unquoted(pair.nowWords()));
    List<Lexicon.Hit> old = c.lexicon().hits("hedges", Pair.unquoted(pair.oldWords()));
    if (now.size() > old.size()) {
      now.forEach(hit -> found.add(Label.HEDGE_ADDED, pair.place(), "+ " + hit.words()));
    }
  }

  private static void negations(Comparison c, Pair pair, Findings found) {
    int old = c.lexicon().hits("negations", Pair.unquoted(pair.oldWords())).size();
    int now = c.lexicon().hits("negations", Pair.unquoted(pair.nowWords())).size();
    for (Delta delta : pair.deltas()) {
      List<Token> before = Pair.unquoted(delta.old());
      List<Token> after = Pair.unquoted(delta.now());
      boolean counted =
          c.lexicon().hits("negations", before).size()
              != c.lexicon().hits("negations", after).size();
      if (old != now && counted && !delta.cosmetic()) {
        found.add(Label.NEGATION_CHANGED, pair.place(), context(pair, delta));
      }
      boolean opposed = !counted && c.lexicon().opposite(before, after);
      if (opposed) {
        found.add(Label.NEGATION_CHANGED, pair.place(), delta.shown());
      }
      inflected(before, after, c.lexicon())
          .forEach(word -> found.add(Label.NEGATION_CHANGED, pair.place(), word));
    }
  }

  /// "− not" alone says little: the word it belonged to is shown with it.
  private static String context(Pair pair, Delta delta) {
    boolean came = delta.old().isEmpty();
    List<Token> words = came ? pair.nowWords() : pair.oldWords();
    int after = came ? delta.nowAt() + delta.now().size() : delta.oldAt() + delta.old().size();
    boolean bare = came != delta.now().isEmpty() && after < words.size();
    return delta.shown() + (bare ? " " + words.get(after).text() : "");
  }

  private static List<String> inflected(List<Token> before, List<Token> after, Lexicon lexicon) {
    List<String> words = new ArrayList<>();
    if (before.size() <= CLOSE && after.size() <= CLOSE) {
      for (Token old : before) {
        for (Token now : after) {
          if (!old.key().equals(now.key()) && Typos.negated(old.key(), now.key(), lexicon)) {
            words.add(old.text() + " → " + now.text());
          }
        }
      }
    }
    return words;
  }
}

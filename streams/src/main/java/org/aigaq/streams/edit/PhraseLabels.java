package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// Hedges, negations and sources of a sentence that is otherwise kept.
final class PhraseLabels {
  /// Of a sentence rewritten further than this, a count of negations says nothing.
  private static final double KEPT = 0.5;

  private static final int CLOSE = 6;

  private PhraseLabels() {}

  static void find(Comparison c, Findings found) {
    for (Pair pair : c.changed()) {
      hedges(c, pair, found);
      negations(c, pair, found);
      Attributions.find(c, pair, found);
    }
  }

  private static void hedges(Comparison c, Pair pair, Findings found) {
    List<Lexicon.Hit> now = c.lexicon().hits("hedge", pair.nowWords());
    if (now.size() > c.lexicon().hits("hedge", pair.oldWords()).size()) {
      now.forEach(hit -> found.add(Label.HEDGE_ADDED, pair.place(), "+ " + hit.words()));
    }
  }

  private static void negations(Comparison c, Pair pair, Findings found) {
    if (c.lexicon().language().equals("und")) {
      return;
    }
    List<Lexicon.Hit> old = c.lexicon().hits("negation", pair.oldWords());
    List<Lexicon.Hit> now = c.lexicon().hits("negation", pair.nowWords());
    if (old.size() != now.size() && kept(pair) >= KEPT) {
      pair.deltas().stream()
          .filter(
              delta ->
                  c.lexicon().hits("negation", delta.old()).size()
                      != c.lexicon().hits("negation", delta.now()).size())
          .forEach(delta -> found.add(Label.NEGATION_CHANGED, pair.place(), context(pair, delta)));
    }
    for (Delta delta : pair.deltas()) {
      inflected(delta).forEach(word -> found.add(Label.NEGATION_CHANGED, pair.place(), word));
    }
  }

  /// "− не" alone says little: the word it belonged to is shown with it.
  private static String context(Pair pair, Delta delta) {
    boolean came = delta.old().isEmpty();
    List<Token> words = came ? pair.nowWords() : pair.oldWords();
    int after = came ? delta.nowAt() + delta.now().size() : delta.oldAt() + delta.old().size();
    boolean bare = came != delta.now().isEmpty() && after < words.size();
    return delta.shown() + (bare ? " " + words.get(after).text() : "");
  }

  private static List<String> inflected(Delta delta) {
    List<String> words = new ArrayList<>();
    if (delta.old().size() <= CLOSE && delta.now().size() <= CLOSE) {
      for (Token old : delta.old()) {
        for (Token now : delta.now()) {
          if (!old.key().equals(now.key()) && Typos.negated(old.key(), now.key())) {
            words.add(old.text() + " → " + now.text());
          }
        }
      }
    }
    return words;
  }

  private static double kept(Pair pair) {
    int changed =
        pair.deltas().stream().mapToInt(d -> Math.max(d.old().size(), d.now().size())).sum();
    int size = Math.max(pair.oldWords().size(), pair.nowWords().size());
    return size == 0 ? 0 : 1 - (double) changed / size;
  }
}

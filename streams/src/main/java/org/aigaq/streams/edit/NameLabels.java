package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A name gave way to another, or to none.
final class NameLabels {
  private static final int OFTEN = 2;

  private final Comparison c;
  private final Findings found;
  private final Names before;
  private final Names after;
  private final Set<String> stay;

  private NameLabels(Comparison c, Findings found) {
    this.c = c;
    this.found = found;
    this.before = Names.of(c.oldText(), c.lexicon());
    this.after = Names.of(c.nowText(), c.lexicon());
    this.stay = after.known();
  }

  /// @param rewritten names that went with whole sentences are not told
  static void find(Comparison c, Findings found, boolean rewritten) {
    NameLabels labels = new NameLabels(c, found);
    c.changed().forEach(labels::pair);
    if (!rewritten) {
      labels.removedSentences();
    }
  }

  private void pair(Pair pair) {
    List<String> now = pair.nowWords().stream().map(Token::key).toList();
    List<String> was = pair.oldWords().stream().map(Token::key).toList();
    for (Delta delta : pair.deltas()) {
      List<Token> gone = fresh(before.in(delta.old(), pair.oldWords()), now);
      List<Token> come = fresh(after.in(delta.now(), pair.nowWords()), was);
      if (!gone.isEmpty() && !come.isEmpty()) {
        found.add(
            Label.NAME_CHANGED, pair.place(), Texts.joined(gone) + " → " + Texts.joined(come));
      } else if (!gone.isEmpty()) {
        removed(pair, gone);
      }
    }
  }

  /// "Ivan Petrov" became "Petrov": the word beside it in the name is still there.
  private boolean partOfKept(Token name, Pair pair) {
    List<Token> words = pair.oldWords();
    List<String> now =
        pair.nowWords().stream()
            .filter(word -> word.capital() && !word.opens())
            .map(Token::key)
            .toList();
    int at = words.indexOf(name);
    for (int i : new int[] {at - 1, at + 1}) {
      boolean beside = at >= 0 && i >= 0 && i < words.size() && words.get(i).capital();
      if (beside && !words.get(i).opens() && Names.any(now, words.get(i).key(), c.lexicon())) {
        return true;
      }
    }
    return false;
  }

  /// Names that the other sentence does not have in any form.
  private List<Token> fresh(List<Token> names, List<String> there) {
    return names.stream().filter(name -> !Names.any(there, name.key(), c.lexicon())).toList();
  }

  private void removed(Pair pair, List<Token> gone) {
    boolean title = pair.place() == Pair.Place.TITLE;
    List<Token> lost =
        gone.stream()
            .filter(name -> title || !Names.any(stay, name.key(), c.lexicon()))
            .filter(name -> !partOfKept(name, pair))
            .toList();
    if (!lost.isEmpty()) {
      found.add(Label.NAME_REMOVED, pair.place(), Texts.joined(lost));
    }
  }

  /// A name that the article named more than once and that went with its sentences.
  private void removedSentences() {
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence sentence : c.oldText()) {
      for (Token token : before.in(sentence.tokens(), sentence.tokens())) {
        counts.merge(token.key(), 1, Integer::sum);
      }
    }
    List<Token> lost = new ArrayList<>();
    for (Sentence sentence : c.text().removed()) {
      for (Token name : before.in(sentence.tokens(), sentence.tokens())) {
        boolean often = counts.getOrDefault(name.key(), 0) >= OFTEN;
        if (often && !Names.any(stay, name.key(), c.lexicon()) && !inTitle(name)) {
          lost.add(name);
        }
      }
    }
    lost.stream()
        .map(Token::text)
        .distinct()
        .forEach(name -> found.add(Label.NAME_REMOVED, Pair.Place.BODY, name));
  }

  private boolean inTitle(Token name) {
    return Names.any(
        c.title().nowWords().stream().map(Token::key).toList(), name.key(), c.lexicon());
  }
}

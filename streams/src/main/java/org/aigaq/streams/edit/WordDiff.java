package org.aigaq.streams.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/// Word by word difference of two sentences (Myers).
final class WordDiff {
  private final Lexicon lexicon;
  private final List<Delta> deltas = new ArrayList<>();

  private WordDiff(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static List<Delta> of(List<Token> old, List<Token> now, Lexicon lexicon) {
    WordDiff diff = new WordDiff(lexicon);
    for (AbstractDelta<Token> delta :
        DiffUtils.diff(old, now, (a, b) -> a.key().equals(b.key())).getDeltas()) {
      if (delta.getType() != DeltaType.EQUAL) {
        diff.add(
            delta.getSource().getLines(),
            delta.getTarget().getLines(),
            delta.getSource().getPosition(),
            delta.getTarget().getPosition());
      }
    }
    diff.moves();
    return diff.deltas;
  }

  /// What is one word in two spellings at either end is set apart.
  private void add(List<Token> old, List<Token> now, int oldAt, int nowAt) {
    int most = Math.min(old.size(), now.size());
    int front = 0;
    while (front < most && Typos.spelling(old.get(front), now.get(front), lexicon)) {
      front++;
    }
    int back = 0;
    while (back < most - front
        && Typos.spelling(
            old.get(old.size() - 1 - back), now.get(now.size() - 1 - back), lexicon)) {
      back++;
    }
    put(old.subList(0, front), now.subList(0, front), oldAt, nowAt);
    put(
        old.subList(front, old.size() - back),
        now.subList(front, now.size() - back),
        oldAt + front,
        nowAt + front);
    put(
        old.subList(old.size() - back, old.size()),
        now.subList(now.size() - back, now.size()),
        oldAt + old.size() - back,
        nowAt + now.size() - back);
  }

  private void put(List<Token> old, List<Token> now, int oldAt, int nowAt) {
    if (!old.isEmpty() || !now.isEmpty()) {
      boolean cosmetic = Typos.cosmetic(lexicon.meaning(old), lexicon.meaning(now), lexicon);
      deltas.add(new Delta(old, now, oldAt, nowAt, cosmetic));
    }
  }

  /// A passage taken out here and put in there, without a word of its own changed.
  private void moves() {
    for (int i = 0; i < deltas.size(); i++) {
      for (int j = 0; j < deltas.size(); j++) {
        Delta out = deltas.get(i);
        Delta in = deltas.get(j);
        if (out.now().isEmpty() && in.old().isEmpty() && keys(out.old()).equals(keys(in.now()))) {
          deltas.set(i, out.spelling());
          deltas.set(j, in.spelling());
        }
      }
    }
  }

  private static List<String> keys(List<Token> tokens) {
    return tokens.stream().map(Token::key).toList();
  }
}

package org.aigaq.streams.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/// Word by word difference of two sentences (Myers).
final class WordDiff {
  private WordDiff() {}

  static List<Delta> of(List<Token> old, List<Token> now, Lexicon lexicon) {
    List<Delta> deltas = new ArrayList<>();
    for (AbstractDelta<Token> delta :
        DiffUtils.diff(old, now, (a, b) -> a.key().equals(b.key())).getDeltas()) {
      if (delta.getType() != DeltaType.EQUAL) {
        List<Token> before = delta.getSource().getLines();
        List<Token> after = delta.getTarget().getLines();
        deltas.add(
            new Delta(
                before,
                after,
                delta.getSource().getPosition(),
                delta.getTarget().getPosition(),
                Typos.cosmetic(lexicon.meaning(before), lexicon.meaning(after), lexicon)));
      }
    }
    moves(deltas);
    return deltas;
  }

  /// A passage taken out here and put in there, without a word of its own changed.
  private static void moves(List<Delta> deltas) {
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

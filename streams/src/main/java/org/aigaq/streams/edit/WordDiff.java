package org.aigaq.streams.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/// Word by word difference of two sentences (Myers).
final class WordDiff {
  private WordDiff() {}

  static List<Delta> of(List<Token> old, List<Token> now) {
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
                Typos.cosmetic(before, after)));
      }
    }
    return deltas;
  }
}

package org.aigaq.language.analysis;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts all terms of a word at the word's position, with the word's offsets. Words seen lately are
/// remembered.
final class TermsFilter extends TokenFilter {
  private static final int REMEMBERED = 20_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final Function<String, List<String>> terms;
  private final Map<String, List<String>> remembered = new HashMap<>();
  private List<String> current = List.of();
  private int next;
  private State word = captureState();

  TermsFilter(TokenStream input, Function<String, List<String>> terms) {
    super(input);
    this.terms = terms;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < current.size()) {
      restoreState(word);
      position.setPositionIncrement(0);
      term.setEmpty().append(current.get(next++));
      return true;
    }
    // A word without any term (only invisible characters) keeps its place.
    int skipped = 0;
    while (input.incrementToken()) {
      current = lookUp(term.toString());
      if (!current.isEmpty()) {
        word = captureState();
        position.setPositionIncrement(position.getPositionIncrement() + skipped);
        term.setEmpty().append(current.getFirst());
        next = 1;
        return true;
      }
      skipped += position.getPositionIncrement();
    }
    return false;
  }

  private List<String> lookUp(String key) {
    if (remembered.size() > REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(key, terms);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    current = List.of();
    next = 0;
  }
}

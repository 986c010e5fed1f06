package org.aigaq.language.analysis;

import java.util.Set;

/// A language without rules of its own: a word is found by its folded form.
final class PlainTerms implements WordTerms {
  @Override
  public void document(String word, Set<String> into) {
    into.add(WordTerms.noun(word));
  }

  @Override
  public void keyword(String word, boolean noun, Set<String> into) {
    into.add(WordTerms.noun(word));
  }
}

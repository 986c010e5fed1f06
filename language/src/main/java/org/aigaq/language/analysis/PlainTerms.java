package org.aigaq.language.analysis;

/// A language without rules of its own: a word is found by its folded form.
final class PlainTerms implements WordTerms {
  @Override
  public void document(char[] word, int length, Terms into) {
    into.begin('n').append(word, length).done();
  }

  @Override
  public void keyword(String word, boolean noun, Terms into) {
    into.noun(word);
  }
}

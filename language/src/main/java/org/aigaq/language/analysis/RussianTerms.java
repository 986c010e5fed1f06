package org.aigaq.language.analysis;

/// Russian: a word of a text is expanded into the stems that its endings allow, each with the
/// declension or conjugation that has such endings; a keyword is read by its dictionary ending, and
/// brings the other shapes of its stem along (`рынок` рынк-, `писать` пиш-).
final class RussianTerms implements WordTerms {
  private final RussianEndings endings = new RussianEndings();

  @Override
  public void document(char[] word, int length, Terms into) {
    into.begin('n').append(word, length).done();
    endings.read(word, length, into);
  }

  @Override
  public void keyword(String word, boolean noun, Terms into) {
    into.noun(word);
    RussianNouns.keyword(word, into);
    if (!noun) {
      RussianVerbs.keyword(word, into);
    }
  }

  /// A word in a phrase stands in the form that the phrase asks for (`блокировка сайта`), so that
  /// it is read as a text's word, too.
  @Override
  public void phraseWord(String word, Terms into) {
    keyword(word, false, into);
    if (word.length() <= Analysis.MAX_WORD) {
      endings.read(word.toCharArray(), word.length(), into);
    }
  }
}

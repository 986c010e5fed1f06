package org.aigaq.language.analysis;

import org.aigaq.language.text.Folding;
import org.apache.lucene.analysis.Analyzer;

/// For texts: every word becomes all stems that its endings allow, at one position.
public final class DocumentAnalyzer extends Analyzer {
  private final String language;

  /// @param language a BCP-47 code, see [Analysis#terms]
  public DocumentAnalyzer(String language) {
    this.language = language;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    WordTerms words = Analysis.of(language);
    var source = new WordTokenizer(tail -> words.isEnding(Folding.word(tail)));
    return new TokenStreamComponents(
        source, new TermsFilter(source, word -> Analysis.terms(word, language, true, false)));
  }
}

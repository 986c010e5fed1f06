package org.aigaq.language.analysis;

import org.aigaq.language.text.Folding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/// For exact search and for counting words: each word as it stands, folded, no stems. Words are cut
/// as in [MultilingualAnalyzer].
public final class FoldingAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var source = DocumentAnalyzer.tokenizer(new KazakhTerms());
    return new TokenStreamComponents(source, new TermsFilter(source, 1, FoldingAnalyzer::folded));
  }

  private static void folded(String word, int languages, Terms into) {
    String folded = Folding.word(word);
    if (!folded.isEmpty()) {
      into.word(folded);
    }
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new FoldingFilter(in);
  }
}

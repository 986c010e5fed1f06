package org.aigaq.language.analysis;

import org.aigaq.language.text.Folding;
import org.apache.lucene.analysis.Analyzer;

/// For texts: every word becomes all stems that its endings allow, at one position.
public final class DocumentAnalyzer extends Analyzer {
  /// Words of a text come again and again; some 2 MB for each thread.
  private static final int REMEMBERED = 8_192;

  private final String language;
  private final int remembered;

  /// @param language a BCP-47 code, see [Analysis#terms]
  public DocumentAnalyzer(String language) {
    this(language, REMEMBERED);
  }

  private DocumentAnalyzer(String language, int remembered) {
    this.language = language;
    this.remembered = remembered;
  }

  /// One that remembers no words: slower, and what its rules cost shows.
  public static DocumentAnalyzer withoutMemory(String language) {
    return new DocumentAnalyzer(language, 1);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    WordTerms words = Analysis.rules(language);
    WordTokenizer source = tokenizer(words);
    return new TokenStreamComponents(source, new TermsFilter(source, remembered, source(words)));
  }

  static WordTokenizer tokenizer(WordTerms words) {
    return new WordTokenizer(tail -> words.isEnding(Folding.word(tail)));
  }

  static TermsFilter.Source source(WordTerms words) {
    return (word, languages, into) -> document(word, words, into);
  }

  private static void document(String word, WordTerms words, Terms into) {
    String folded = Folding.word(word);
    if (!folded.isEmpty()) {
      Analysis.document(folded, words, into);
    }
  }
}

package org.aigaq.language.analysis;

import org.apache.lucene.analysis.Analyzer;

/// For texts that rules are held against: every word becomes the numbers of its terms, the same
/// terms as [DocumentAnalyzer]'s.
public final class NumberingAnalyzer extends Analyzer {
  private static final String FIELD = "text";

  /// Words of a text come again and again; below 1 MB for each thread.
  private static final int REMEMBERED = 8_192;

  private final String language;
  private final NumberedWords.Vocabulary vocabulary;

  /// @param language a BCP-47 code, see [Analysis#terms]
  /// @param vocabulary complete: what it says of a word is remembered
  public NumberingAnalyzer(String language, NumberedWords.Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
  }

  /// The words of a text, to be closed before the thread reads the next one.
  public NumberedWords words(String text) {
    return (NumberedWords) tokenStream(FIELD, text);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    WordTerms words = Analysis.rules(language);
    WordTokenizer source = DocumentAnalyzer.tokenizer(words);
    return new TokenStreamComponents(
        source, new NumberedWords(source, REMEMBERED, DocumentAnalyzer.source(words), vocabulary));
  }
}

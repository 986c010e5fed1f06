package org.aigaq.language.analysis;

import org.aigaq.language.text.Folding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/// For texts in any language, in one field. At the place of each word stand the word, folded, and
/// its stems in every language that it may be in, tagged by language and class: `цензурасы`,
/// `kk:n:цензура`. Kazakh, Russian and English have stems, others are folded only. To be searched
/// with [MultilingualQueryAnalyzer].
///
/// At most a million characters of a text are read.
public final class MultilingualAnalyzer extends Analyzer {
  /// Some 5 MB, of all analyzers and threads together: a server has one analyzer for each index.
  private static final WordMemory.Table<Terms.Packed> MEMORY = new WordMemory.Table<>(16_384);

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var rules = new LanguageRules();
    var source =
        new WordTokenizer(
            tail -> rules.kazakh.isEnding(Folding.word(tail)), new SentenceLanguages());
    return new TokenStreamComponents(source, new TermsFilter(source, MEMORY, rules::document));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new FoldingFilter(in);
  }

  /// The rules of all languages, for one stream.
  private static final class LanguageRules {
    private final WordTerms kazakh = new KazakhTerms();
    private final WordTerms russian = new RussianTerms();
    private final WordTerms english = new EnglishTerms();

    private void document(String word, int languages, Terms into) {
      String folded = Folding.word(word);
      if (folded.isEmpty()) {
        return;
      }
      into.surface(folded);
      if ((languages & SentenceLanguages.KAZAKH) != 0) {
        into.tag("kk");
        Analysis.document(folded, kazakh, into);
      }
      if ((languages & SentenceLanguages.RUSSIAN) != 0) {
        into.tag("ru");
        Analysis.document(folded, russian, into);
      }
      if ((languages & SentenceLanguages.ENGLISH) != 0) {
        into.tag("en");
        Analysis.document(folded, english, into);
      }
    }
  }
}

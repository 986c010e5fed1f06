package org.aigaq.language.analysis;

import java.util.List;
import java.util.function.Function;
import org.aigaq.language.text.Folding;
import org.apache.lucene.analysis.Analyzer;

/// For keywords and queries: every word keeps its dictionary form and its own stem, at one
/// position.
public final class KeywordAnalyzer extends Analyzer {
  private final String language;
  private final Function<String, List<String>> terms;

  private KeywordAnalyzer(String language, Function<String, List<String>> terms) {
    this.language = language;
    this.terms = terms;
  }

  /// For single words, one by one.
  ///
  /// @param language a BCP-47 code, see [Analysis#terms]
  public KeywordAnalyzer(String language) {
    this(language, word -> Analysis.terms(word, language, false, !isVerb(word, language)));
  }

  /// For words inside a phrase, which may be written in a bound form: `сайлау учаскесі` also finds
  /// `сайлау учаскелері`.
  public static KeywordAnalyzer forPhrases(String language) {
    return new KeywordAnalyzer(language, word -> Analysis.phraseTerms(word, language));
  }

  /// A Kazakh keyword is a verb only in its citation form, which ends in у or ю; the verbal stems
  /// of other words (`әлемдік` read as a past tense) would only bring false hits.
  static boolean isVerb(String word, String language) {
    if (!language.startsWith("kk")) {
      return true;
    }
    return KazakhTerms.isCitation(Folding.word(word));
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    WordTerms words = Analysis.rules(language);
    var source = new WordTokenizer(tail -> words.isEnding(Folding.word(tail)));
    return new TokenStreamComponents(
        source,
        new TermsFilter(
            source, 1, (word, languages, into) -> terms.apply(word).forEach(into::whole)));
  }
}

package org.aigaq.language.analysis;

import java.util.Collection;
import org.aigaq.language.text.Folding;
import org.aigaq.language.text.KazakhReadings;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/// For what is looked for in a field that [MultilingualAnalyzer] filled. Each word becomes, at its
/// place, all terms that it may be found by: as it stands, and as a dictionary form of every
/// language that its letters allow.
public final class MultilingualQueryAnalyzer extends Analyzer {
  private static final String NOUN = "n:";

  /// What a word that is in no dictionary form is found by besides.
  @FunctionalInterface
  public interface Forms {
    /// Terms of the dictionary forms that it beyond doubt comes from; often none.
    ///
    /// @param written as it stands in the query
    /// @param phrase among words that tell what is meant: more is believed
    Collection<String> terms(String written, String language, boolean phrase);
  }

  private final boolean phrase;
  private final Forms forms;

  /// @param phrase the words stand in quotes, one behind another
  public MultilingualQueryAnalyzer(boolean phrase, Forms forms) {
    this.phrase = phrase;
    this.forms = forms;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var source = DocumentAnalyzer.tokenizer(new KazakhTerms());
    return new TokenStreamComponents(
        source, new TermsFilter(source, 1, (word, languages, into) -> alternatives(word, into)));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new FoldingFilter(in);
  }

  private void alternatives(String written, Terms into) {
    String folded = Folding.word(written);
    if (folded.isEmpty()) {
      return;
    }
    into.word(folded);
    int languages = SentenceLanguages.of(written);
    if ((languages & SentenceLanguages.KAZAKH) != 0) {
      language(written, "kk", into);
      KazakhReadings.of(folded).forEach(reading -> add(forms.terms(reading, "kk", phrase), into));
    } else {
      // NATO-ның, 2022-де.
      into.tag("kk");
      into.noun(folded);
    }
    if ((languages & SentenceLanguages.RUSSIAN) != 0) {
      language(written, "ru", into);
    }
    if ((languages & SentenceLanguages.ENGLISH) != 0) {
      language(written, "en", into);
    }
  }

  private void language(String written, String code, Terms into) {
    into.tag(code);
    boolean noun = !KeywordAnalyzer.isVerb(written, code);
    add(
        phrase ? Analysis.phraseTerms(written, code) : Analysis.terms(written, code, false, noun),
        into);
    add(forms.terms(written, code, phrase), into);
  }

  /// A text's word without endings is there as it stands, without a class.
  private static void add(Collection<String> terms, Terms into) {
    for (String term : terms) {
      into.whole(term);
      if (term.startsWith(NOUN) && term.indexOf('+') < 0) {
        into.word(term.substring(NOUN.length()));
      }
    }
  }
}

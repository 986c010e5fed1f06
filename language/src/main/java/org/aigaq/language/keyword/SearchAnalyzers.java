package org.aigaq.language.keyword;

import java.util.Set;
import org.aigaq.language.analysis.MultilingualQueryAnalyzer;

/// Analyzers for what a person types into a search box, in any of the languages and in any form:
/// words are understood as those of rules are.
public final class SearchAnalyzers {
  private SearchAnalyzers() {}

  /// For words on their own.
  public static MultilingualQueryAnalyzer words() {
    return new MultilingualQueryAnalyzer(false, SearchAnalyzers::forms);
  }

  /// For words in quotes.
  public static MultilingualQueryAnalyzer phrases() {
    return new MultilingualQueryAnalyzer(true, SearchAnalyzers::forms);
  }

  private static Set<String> forms(String written, String language, boolean phrase) {
    return Resolution.of(written, language, phrase).terms();
  }
}

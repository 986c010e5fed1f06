package org.aigaq.plugin;

import org.aigaq.language.keyword.SearchAnalyzers;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// For `search_quote_analyzer`: words in quotes.
@NamedComponent("aigaq_phrase")
public final class PhraseAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return SearchAnalyzers.phrases();
  }
}

package org.aigaq.plugin;

import org.aigaq.language.keyword.SearchAnalyzers;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// For `search_analyzer`: words that are looked for, in any form.
@NamedComponent("aigaq_search")
public final class SearchAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return SearchAnalyzers.words();
  }
}

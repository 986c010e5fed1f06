package org.aigaq.plugin;

import org.aigaq.language.analysis.FoldingAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// For a field beside it: words as they stand, folded only.
@NamedComponent("aigaq_exact")
public final class ExactAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new FoldingAnalyzer();
  }
}

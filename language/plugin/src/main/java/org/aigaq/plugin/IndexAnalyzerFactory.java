package org.aigaq.plugin;

import org.aigaq.language.analysis.MultilingualAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// For `analyzer`: texts in any language.
@NamedComponent("aigaq_index")
public final class IndexAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new MultilingualAnalyzer();
  }
}

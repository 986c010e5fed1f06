package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Shown;

/// The body of an article: candidates and prunings have their say on each block of the page, and
/// two learned forests, of which the second sees what the first thought of the neighbours, choose.
final class Bodies {
  private static final float YES = 0.5f;
  private static final Forest.Packed FIRST = Forest.resource("first.forest").packed();
  private static final Forest.Packed SECOND = Forest.resource("second.forest").packed();

  private Bodies() {}

  /// Paragraphs in order; empty for a page without prose.
  static List<String> of(Sources sources, PageBlocks.Hints hints) {
    PageBlocks page = PageBlocks.of(sources.dom(), sources.shown(), sources.names(), hints);
    return chosen(page, verdict(page, FIRST, SECOND));
  }

  static List<String> chosen(PageBlocks page, float[] verdict) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < verdict.length; i++) {
      if (verdict[i] >= YES) {
        lines.add(page.blocks().get(i).text());
      }
    }
    return lines;
  }

  private static float[] verdict(PageBlocks page, Forest.Packed first, Forest.Packed second) {
    float[][] rows = Features.of(page, Neighbours.COUNT);
    Neighbours.fill(rows, opinions(rows, first), page);
    return opinions(rows, second);
  }

  static float[] opinions(float[][] features, Forest.Packed forest) {
    float[] opinion = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      opinion[i] = forest.probability(features[i]);
    }
    return opinion;
  }

  /// All blocks of a fragment that the outlet's file names.
  static List<String> all(Dom dom) {
    Outline outline = Outline.of(dom, new Shown(dom), new Names(Vocabulary.LEARNED));
    return Blocks.of(dom, outline.gone, dom.body()).stream().map(Block::text).toList();
  }
}

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

  /// @param body paragraphs in order; empty for a page without prose
  /// @param beside the page's other lines
  record Split(List<String> body, List<String> beside) {}

  static Split of(Sources sources, PageBlocks.Hints hints) {
    PageBlocks page = PageBlocks.of(sources.dom(), sources.shown(), sources.names(), hints);
    return split(page, verdict(page, FIRST, SECOND));
  }

  static Split split(PageBlocks page, float[] verdict) {
    List<String> body = new ArrayList<>();
    List<String> beside = new ArrayList<>();
    for (int i = 0; i < verdict.length; i++) {
      (verdict[i] >= YES ? body : beside).add(page.blocks().get(i).text());
    }
    return new Split(body, beside);
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

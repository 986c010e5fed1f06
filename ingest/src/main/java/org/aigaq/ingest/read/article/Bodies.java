package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// The body of an article: candidates and prunings have their say on each block of the page, and
/// two learned forests, of which the second sees what the first thought of the neighbours, choose.
final class Bodies {
  private static final float YES = 0.5f;
  private static final Forest FIRST = Forest.resource("first.forest");
  private static final Forest SECOND = Forest.resource("second.forest");

  private Bodies() {}

  /// Paragraphs in order; empty for a page without prose.
  static List<String> of(Element body, PageBlocks.Hints hints) {
    PageBlocks page = PageBlocks.of(body, hints);
    float[] verdict = verdict(page, FIRST, SECOND);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < verdict.length; i++) {
      if (verdict[i] >= YES) {
        lines.add(page.blocks().get(i).text());
      }
    }
    return lines;
  }

  static float[] verdict(PageBlocks page, Forest first, Forest second) {
    float[][] features = Features.of(page);
    float[] opinion = opinions(features, first);
    return opinions(Neighbours.extend(features, opinion, page.blocks()), second);
  }

  static float[] opinions(float[][] features, Forest forest) {
    float[] opinion = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      opinion[i] = forest.probability(features[i]);
    }
    return opinion;
  }

  /// The paragraphs of elements that the outlet's file names.
  static List<String> within(List<Element> told) {
    List<String> lines = new ArrayList<>();
    for (Element element : told) {
      Cleaner.clean(element);
      Blocks.of(element).forEach(b -> lines.add(b.text()));
    }
    return lines;
  }
}

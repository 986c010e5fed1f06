package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// The body of an article: finds candidates for it, prunes them, and chooses.
final class Bodies {
  private static final int SHORT = 200;

  private Bodies() {}

  /// Paragraphs in order; empty for a page without prose.
  static List<String> of(Element body, String title) {
    Cleaner.clean(body);
    Stats stats = Stats.of(body);
    new Pruner(body, stats).prune();
    List<List<Element>> candidates = Containers.of(body, stats);
    List<Element> scored = new Scorer(stats).best(body);
    if (!scored.isEmpty()) {
      candidates.add(scored);
    }
    return choose(candidates, title);
  }

  /// The paragraphs of elements that the outlet's file names.
  static List<String> within(List<Element> told, String title) {
    List<Blocks.Block> blocks = new ArrayList<>();
    for (Element element : told) {
      Cleaner.clean(element);
      blocks.addAll(Blocks.of(element));
    }
    return Lines.of(blocks, title);
  }

  private static List<String> choose(List<List<Element>> candidates, String title) {
    List<String> best = List.of();
    for (List<Element> candidate : candidates) {
      List<Blocks.Block> blocks = new ArrayList<>();
      candidate.forEach(e -> blocks.addAll(Blocks.of(e)));
      List<String> lines = Lines.of(blocks, title);
      int length = length(lines);
      if (length > SHORT && best.isEmpty() || length > 2 * length(best) && length(best) < 1_000) {
        best = lines;
      }
    }
    return best;
  }

  static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }
}

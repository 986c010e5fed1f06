package org.aigaq.ingest.read.article;

import java.util.List;
import org.jsoup.nodes.Element;

/// A cleaned page as blocks, with all that the candidates and prunings say of each.
///
/// @param hints what the metadata knows of the article
record PageBlocks(List<Blocks.Block> blocks, Stats stats, Context context, Hints hints) {
  private static final int NOT_SCORED =
      Context.AWAY | Context.DROP | Context.FOOTER | Context.LINKS | Context.FIGURE;

  /// @param body JSON-LD's articleBody, letters and digits only, or empty
  /// @param description of the metadata, letters and digits only, or empty
  /// @param title letters and digits only
  record Hints(String title, String description, String body, List<String> authors) {}

  static PageBlocks of(Element body, Hints hints) {
    Cleaner.clean(body);
    Stats stats = Stats.of(body);
    Context context = Context.of(body, stats);
    List<Element> pruned = new Scorer(stats, context, NOT_SCORED).best(body);
    List<Element> scored = new Scorer(stats, context, 0).best(body);
    context.mark(scored, Context.SCORED);
    context.mark(pruned, Context.SCORED_PRUNED);
    Containers.mark(body, stats, context);
    return new PageBlocks(Blocks.of(body), stats, context, hints);
  }
}

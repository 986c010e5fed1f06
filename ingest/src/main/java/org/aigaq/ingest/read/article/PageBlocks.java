package org.aigaq.ingest.read.article;

import java.util.List;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Shown;
import org.aigaq.ingest.read.dom.Tag;

/// A page as blocks, with all that the candidates and prunings say of each.
///
/// @param hints what the metadata knows of the article
record PageBlocks(List<Block> blocks, Outline outline, Hints hints) {
  private static final int NOT_SCORED =
      Marks.AWAY | Marks.DROP | Marks.FOOTER | Marks.LINKS | Marks.FIGURE;

  /// @param body JSON-LD's articleBody, or empty
  /// @param description of the metadata, or empty
  /// @param type JSON-LD's, or empty
  /// @param kind `og:type`, or empty
  /// @param dated whether a day of publication is known
  record Hints(
      String title,
      String description,
      String body,
      List<String> authors,
      String type,
      String kind,
      boolean dated) {}

  static PageBlocks of(Dom dom, Shown shown, Named named, Hints hints) {
    Outline outline = Outline.of(dom, shown, named);
    new Scorer(outline, NOT_SCORED).mark(Marks.SCORED_PRUNED);
    new Scorer(outline, 0).mark(Marks.SCORED);
    largest(outline);
    outline.inheritAgain();
    return new PageBlocks(Blocks.of(dom, outline.gone, dom.body()), outline, hints);
  }

  /// Of elements whose names or tags say that they hold the body, those with the most text stay
  /// marked.
  private static void largest(Outline page) {
    for (int bit : new int[] {Marks.BODY_PROPERTY, Marks.CONTAINER, Marks.ARTICLE, Marks.MAIN}) {
      int best = -1;
      for (int i = page.dom.body(); i < page.dom.size(); i++) {
        boolean named = !page.gone[i] && !page.dom.isText(i) && (page.own[i] & bit) != 0;
        if (named && (best < 0 || prose(page, i) > prose(page, best))) {
          best = i;
        }
      }
      if (best >= 0) {
        keep(page, best, bit);
      }
    }
  }

  /// With its like-named siblings: a body may come in pieces.
  private static void keep(Outline page, int best, int bit) {
    boolean article = bit == Marks.ARTICLE;
    int parent = page.dom.parent(best);
    for (int i = page.dom.body(); i < page.dom.size(); i++) {
      boolean like =
          page.dom.parent(i) == parent
              && page.nameHash(i) == page.nameHash(best)
              && page.dom.tag(best) != Tag.ARTICLE;
      if (article) {
        page.own[i] |= i == best || (like && (page.own[i] & bit) != 0) ? Marks.LARGEST_ARTICLE : 0;
      } else if (i != best && !like) {
        page.own[i] &= ~bit;
      }
    }
  }

  private static double prose(Outline page, int node) {
    return page.chars(node) - 1.5 * page.linkChars(node);
  }
}

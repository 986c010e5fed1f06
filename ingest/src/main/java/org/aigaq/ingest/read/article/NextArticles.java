package org.aigaq.ingest.read.article;

import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;

/// Pages that go on with the next articles below the one they were asked for: `article` elements
/// with a main heading of their own, beside the one that holds the headline.
final class NextArticles {
  /// Characters; an article shorter than this may have its text elsewhere on the page.
  private static final int ENOUGH = 200;

  private static final float YES = 0.5f;

  private NextArticles() {}

  /// Takes out of a verdict what is in the next articles.
  ///
  /// @param headline its node, or -1 when the page shows none
  static void remove(PageBlocks page, int headline, float[] verdict) {
    Dom dom = page.outline().dom;
    int own = headline < 0 || dom.tag(headline) != Tag.H1 ? -1 : dom.closest(headline, Tag.ARTICLE);
    if (own < 0 || chosen(page, own, verdict) < ENOUGH) {
      return;
    }
    for (int next = dom.end(own); next < dom.size(); next++) {
      if (dom.tag(next) == Tag.ARTICLE && hasMainHeading(dom, next)) {
        for (int i = 0; i < verdict.length; i++) {
          int first = page.blocks().get(i).first();
          verdict[i] = first > next && first < dom.end(next) ? 0 : verdict[i];
        }
        next = dom.end(next) - 1;
      }
    }
  }

  private static int chosen(PageBlocks page, int own, float[] verdict) {
    int chars = 0;
    for (int i = 0; i < verdict.length; i++) {
      Block block = page.blocks().get(i);
      boolean inside = block.first() > own && block.first() < page.outline().dom.end(own);
      chars += inside && verdict[i] >= YES ? block.text().length() : 0;
    }
    return chars;
  }

  private static boolean hasMainHeading(Dom dom, int element) {
    for (int i = element + 1; i < dom.end(element); i++) {
      if (dom.tag(i) == Tag.H1) {
        return true;
      }
    }
    return false;
  }
}

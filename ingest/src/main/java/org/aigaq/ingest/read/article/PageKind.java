package org.aigaq.ingest.read.article;

import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;

/// What kind of page it is, as numbers that all of its blocks share: a list of products or a thread
/// has its text elsewhere than an article.
final class PageKind {
  private static final Tag[] COUNTED = {
    Tag.H1, Tag.H2, Tag.ARTICLE, Tag.LI, Tag.TR, Tag.IMG, Tag.P
  };

  private final float[] values = new float[COUNTED.length + 4];

  PageKind(PageBlocks page) {
    PageBlocks.Hints hints = page.hints();
    int[] counts = counts(page.outline().dom);
    int at = 0;
    for (Tag tag : COUNTED) {
      values[at++] = counts[tag.ordinal()];
    }
    boolean article = hints.type().contains("Article") || hints.type().contains("Posting");
    values[at++] = grade(article, hints.type());
    values[at++] = grade(hints.kind().equals("article"), hints.kind());
    values[at++] = hints.dated() ? 1 : 0;
    values[at] = Math.min(3, hints.authors().size());
  }

  void add(Row row) {
    for (float value : values) {
      row.add(value);
    }
  }

  private static float grade(boolean article, String stated) {
    return article ? 2 : stated.isEmpty() ? 0 : 1;
  }

  private static int[] counts(Dom dom) {
    int[] counts = new int[Tag.values().length];
    for (int i = 0; i < dom.size(); i++) {
      counts[dom.tag(i).ordinal()]++;
    }
    return counts;
  }
}

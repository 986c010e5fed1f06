package org.aigaq.ingest.read.article;

import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;

/// Finds the element that holds most of the prose, by the idea of Arc90's Readability (and of its
/// descendant at Mozilla): paragraphs give points to what is above them, the farther the fewer.
final class Scorer {
  private static final int LEVELS = 5;
  private static final int MIN_PARAGRAPH = 25;

  private final Outline page;
  private final Dom dom;
  private final int without;
  private final double[] scores;
  private final boolean[] scored;

  /// @param without bits of [Marks]: elements below one of these give no points
  Scorer(Outline page, int without) {
    this.page = page;
    this.dom = page.dom;
    this.without = without;
    this.scores = new double[dom.size()];
    this.scored = new boolean[dom.size()];
  }

  /// Marks the best element and the siblings that belong to it; nothing on a page without prose.
  void mark(int bit) {
    int body = dom.body();
    for (int i = body; i < dom.end(body); i++) {
      if (!page.gone[i] && !dom.isText(i) && (page.above[i] & without) == 0) {
        score(i);
      }
    }
    int top = -1;
    double most = 0;
    for (int i = body; i < dom.end(body); i++) {
      double score = scored[i] ? scaled(i) : 0;
      if (score > most) {
        top = i;
        most = score;
      }
    }
    if (top >= 0) {
      withSiblings(climb(top, most), bit);
    }
  }

  private void score(int element) {
    Tag tag = dom.tag(element);
    boolean leaf = page.blocks[element] == 0;
    boolean counts =
        switch (tag) {
          case P, TD, PRE, SECTION, H2, H3, H4, H5, H6, BLOCKQUOTE, LI, DD, DIV -> leaf;
          default -> false;
        };
    if (counts) {
      give(dom.parent(element), page.chars(element), page.commas(element));
    } else if (page.ownChars[element] >= MIN_PARAGRAPH && tag.isBlock()) {
      give(element, page.ownChars[element], page.ownCommas[element]);
    }
  }

  private void give(int to, int chars, int commas) {
    if (chars < MIN_PARAGRAPH) {
      return;
    }
    double points = 1.0 + commas + Math.min(chars / 100, 3);
    int up = to;
    for (int level = 0; level < LEVELS && up >= dom.body(); level++) {
      double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
      scores[up] += points * share;
      scored[up] = true;
      up = dom.parent(up);
    }
  }

  private double scaled(int element) {
    return scored[element]
        ? (scores[element] + initial(element)) * (1 - page.linkDensity(element))
        : 0;
  }

  private double initial(int element) {
    double tag =
        switch (dom.tag(element)) {
          case DIV, ARTICLE, MAIN -> 5;
          case PRE, TD, BLOCKQUOTE -> 3;
          case ADDRESS, OL, UL, DL, DD, DT, LI, FORM -> -3;
          case H1, H2, H3, H4, H5, H6, TH -> -5;
          default -> 0;
        };
    int own = page.own[element];
    double weight = (own & Marks.NEGATIVE) != 0 ? -25 : 0;
    return tag + weight + ((own & Marks.POSITIVE) != 0 ? 25 : 0);
  }

  /// Up while the parent scores about as much: the article is in several parts.
  private int climb(int top, double score) {
    int at = top;
    double last = score;
    for (int up = dom.parent(top); up > dom.body(); up = dom.parent(up)) {
      double its = scaled(up);
      if (its < score / 3) {
        break;
      }
      if (its > last) {
        at = up;
        break;
      }
      last = its;
    }
    return at;
  }

  private void withSiblings(int top, int bit) {
    page.own[top] |= bit;
    if (top == dom.body()) {
      return;
    }
    int parent = dom.parent(top);
    double most = scaled(top);
    for (int i = parent + 1; i < dom.end(parent); i = dom.end(i)) {
      if (i != top && !page.gone[i] && !dom.isText(i) && belongs(i, top, most)) {
        page.own[i] |= bit;
      }
    }
  }

  private boolean belongs(int sibling, int top, double most) {
    double bonus = page.nameHash(sibling) == page.nameHash(top) ? most * 0.2 : 0;
    if (scored[sibling] && scaled(sibling) + bonus >= Math.max(10, most * 0.2)) {
      return true;
    }
    return dom.tag(sibling) == Tag.P
        && page.chars(sibling) > 80
        && page.linkDensity(sibling) < 0.25;
  }
}

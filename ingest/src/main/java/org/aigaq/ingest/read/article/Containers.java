package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Elements whose names say that they hold an article's body, from the most to the least explicit.
final class Containers {
  private static final List<String> SELECTORS =
      List.of(
          "[itemprop~=(?i)^articleBody$]",
          "[class~=(?i)(^|[\\s_-])(article|story|post|entry|news|content)[_-]{0,2}(body|text|content)([\\s_-]|$)],[class~=(?i)articlebody|articletext|storybody|fulltext|full-text|news-text|newstext|body-text|bodytext|text-body],[id~=(?i)article-?_?body|article-?_?text|story-?_?body|article-?_?content|news-?_?text]",
          "article",
          "main,[role=main]");

  private Containers() {}

  /// Marks, in the context, the elements of each kind.
  static void mark(Element body, Stats stats, Context context) {
    int[] bits = {Context.BODY_PROPERTY, Context.CONTAINER, Context.LARGEST_ARTICLE, Context.MAIN};
    for (int i = 0; i < bits.length; i++) {
      context.mark(largest(body.select(SELECTORS.get(i)), stats), bits[i]);
    }
  }

  /// The element with the most text, and its like-named siblings: a body may come in pieces.
  private static List<Element> largest(Elements matches, Stats stats) {
    Element largest = null;
    for (Element match : matches) {
      if (largest == null || prose(stats, match) > prose(stats, largest)) {
        largest = match;
      }
    }
    if (largest == null) {
      return List.of();
    }
    List<Element> pieces = new ArrayList<>();
    for (Element match : matches) {
      boolean like =
          match.parent() == largest.parent()
              && match.className().equals(largest.className())
              && !match.normalName().equals("article");
      if (match == largest || like) {
        pieces.add(match);
      }
    }
    return pieces;
  }

  private static double prose(Stats stats, Element element) {
    Stats.Count count = stats.at(element);
    return count.chars - 1.5 * count.linkChars;
  }
}

package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the element that holds most of the prose, by the idea of Arc90's Readability (and of its
/// descendant at Mozilla): paragraphs give points to what is above them, the farther the fewer.
final class Scorer {
  private static final int LEVELS = 5;
  private static final int MIN_PARAGRAPH = 25;
  private static final Set<String> SCORED =
      Set.of("p", "td", "pre", "section", "h2", "h3", "h4", "h5", "h6", "blockquote", "li", "dd");

  private final Stats stats;
  private final Map<Element, Double> scores = new IdentityHashMap<>();

  private final int without;
  private final Context context;

  /// @param without bits of [Context]: elements below one of these give no points
  Scorer(Stats stats, Context context, int without) {
    this.stats = stats;
    this.context = context;
    this.without = without;
  }

  /// The best element with the siblings that belong to it; empty for a page without prose.
  List<Element> best(Element body) {
    body.stream().forEach(this::score);
    Element top = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      double score = scaled(entry.getKey());
      if (score > most || (score == most && top != null && isAfter(top, entry.getKey()))) {
        top = entry.getKey();
        most = score;
      }
    }
    return top == null ? List.of() : withSiblings(climb(top, most));
  }

  /// A hash map's order is no order: of equals the first in the page counts.
  private static boolean isAfter(Element a, Element b) {
    return depth(a) > depth(b)
        || (depth(a) == depth(b) && a.elementSiblingIndex() > b.elementSiblingIndex());
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element up = element.parent(); up != null; up = up.parent()) {
      depth++;
    }
    return depth;
  }

  private void score(Element element) {
    if ((context.above(element) & without) != 0) {
      return;
    }
    Stats.Count count = stats.at(element);
    String name = element.normalName();
    boolean leaf = name.equals("div") && count.blocks == 0;
    if ((SCORED.contains(name) && count.blocks == 0) || leaf) {
      give(element.parent(), count.chars, count.commas);
    } else if (count.ownChars >= MIN_PARAGRAPH && Blocks.isBlock(element)) {
      give(element, count.ownChars, count.ownCommas);
    }
  }

  private void give(@Nullable Element to, int chars, int commas) {
    if (chars < MIN_PARAGRAPH) {
      return;
    }
    double points = 1.0 + commas + Math.min(chars / 100, 3);
    Element up = to;
    for (int level = 0; level < LEVELS && up != null && stats.at(up).chars > 0; level++) {
      double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
      Element at = up;
      scores.merge(at, points * share, Double::sum);
      up = up.parent();
    }
  }

  private double scaled(Element element) {
    Double raw = scores.get(element);
    return raw == null ? 0 : (raw + initial(element)) * (1 - stats.at(element).linkDensity());
  }

  private double initial(Element element) {
    double tag =
        switch (element.normalName()) {
          case "div", "article", "main" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
          default -> 0;
        };
    return tag + weight(element);
  }

  private double weight(Element element) {
    int own = context.own(element);
    double weight = (own & Context.NEGATIVE) != 0 ? -25 : 0;
    return weight + ((own & Context.POSITIVE) != 0 ? 25 : 0);
  }

  /// Up while the parent scores about as much: the article is in several parts.
  private Element climb(Element top, double score) {
    Element at = top;
    double last = score;
    for (Element up = top.parent();
        up != null && !up.normalName().equals("body");
        up = up.parent()) {
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
    while (at.parent() != null
        && at.parent().childrenSize() == 1
        && !at.parent().normalName().equals("body")) {
      at = at.parent();
    }
    return at;
  }

  private List<Element> withSiblings(Element top) {
    Element parent = top.parent();
    if (parent == null || parent.normalName().equals("html")) {
      return List.of(top);
    }
    double threshold = Math.max(10, scaled(top) * 0.2);
    List<Element> together = new ArrayList<>();
    for (Element sibling : parent.children()) {
      if (sibling == top || belongs(sibling, top, threshold)) {
        together.add(sibling);
      }
    }
    return together;
  }

  private boolean belongs(Element sibling, Element top, double threshold) {
    double bonus =
        !top.className().isEmpty() && sibling.className().equals(top.className())
            ? scaled(top) * 0.2
            : 0;
    if (scores.containsKey(sibling) && scaled(sibling) + bonus >= threshold) {
      return true;
    }
    Stats.Count count = stats.at(sibling);
    return sibling.normalName().equals("p") && count.chars > 80 && count.linkDensity() < 0.25;
  }
}

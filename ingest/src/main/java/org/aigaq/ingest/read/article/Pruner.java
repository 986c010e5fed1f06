package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Takes boilerplate out of a page or a part of it: by element, by name, by links.
final class Pruner {
  private static final int PROSE = 600;
  private static final double MOST = 0.4;

  private final Stats stats;
  private final Element root;

  Pruner(Element root, Stats stats) {
    this.root = root;
    this.stats = stats;
  }

  void prune() {
    List<Element> gone = new ArrayList<>();
    int all = stats.at(root).chars;
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element && element != root && isBoilerplate(element, all)) {
              gone.add(element);
              return FilterResult.SKIP_CHILDREN;
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            return FilterResult.CONTINUE;
          }
        },
        root);
    for (Element element : gone) {
      stats.forget(element);
      element.remove();
    }
  }

  private boolean isBoilerplate(Element element, int all) {
    Stats.Count count = stats.at(element);
    if (count.chars > all * MOST) {
      return false;
    }
    boolean prose = count.proseChars - count.linkChars > PROSE;
    return switch (element.normalName()) {
      case "footer", "form", "figcaption" -> !prose;
      case "figure" -> count.chars < 500;
      case "ul", "ol", "dl", "div", "section", "table", "p" ->
          isNamed(element, prose) || isLinks(element, count);
      case "header",
          "span",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "small",
          "strong",
          "a",
          "em",
          "time",
          "address",
          "li",
          "td" ->
          isNamed(element, prose);
      default -> false;
    };
  }

  private static boolean isNamed(Element element, boolean prose) {
    return Words.named(element, "away") || (!prose && Words.named(element, "drop"));
  }

  /// Lists of links, and boxes that are little else.
  private static boolean isLinks(Element element, Stats.Count count) {
    double density = count.linkDensity();
    return switch (element.normalName()) {
      case "ul", "ol", "dl" -> density > 0.6 && count.chars > 0;
      case "div", "section", "table" ->
          density > 0.6 && count.chars < 1_500 || (density > 0.35 && Words.named(element, "weak"));
      default -> density > 0.9 && count.chars < 160;
    };
  }
}

package org.aigaq.ingest.read.article;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/// What stands above each element: its own marks and those of all its ancestors, as bits.
final class Context {
  static final int DROP = 1;
  static final int AWAY = 1 << 1;
  static final int WEAK = 1 << 2;
  static final int UNLIKELY = 1 << 3;
  static final int POSITIVE = 1 << 4;
  static final int NEGATIVE = 1 << 5;
  static final int FOOTER = 1 << 7;
  static final int HEADER = 1 << 8;
  static final int FORM = 1 << 9;
  static final int FIGURE = 1 << 10;
  static final int LIST = 1 << 11;
  static final int TABLE = 1 << 12;
  static final int QUOTE = 1 << 13;
  static final int LINKS = 1 << 14;
  static final int ARTICLE = 1 << 15;
  static final int MAIN = 1 << 16;
  static final int BODY_PROPERTY = 1 << 17;
  static final int CONTAINER = 1 << 18;
  static final int SCORED = 1 << 19;
  static final int SCORED_PRUNED = 1 << 20;
  static final int LARGEST_ARTICLE = 1 << 21;

  private final Map<Element, Integer> inherited = new IdentityHashMap<>();
  private final Map<Element, Integer> own = new IdentityHashMap<>();

  private Context() {}

  static Context of(Element body, Stats stats) {
    Context context = new Context();
    NodeTraversor.traverse(
        (Node node, int depth) -> {
          if (node instanceof Element element) {
            int kinds =
                element == body
                    ? 0
                    : Words.kinds(element) & (POSITIVE | NEGATIVE | DROP | AWAY | WEAK | UNLIKELY);
            context.own.put(element, kinds | shape(element, stats.at(element)));
          }
        },
        body);
    return context;
  }

  void mark(Collection<Element> elements, int bit) {
    elements.forEach(e -> own.merge(e, bit, (a, b) -> a | b));
    inherited.clear();
  }

  int own(Element element) {
    return own.getOrDefault(element, 0);
  }

  /// Of an element and everything above it.
  int above(Element element) {
    Deque<Element> unknown = new ArrayDeque<>();
    Element at = element;
    while (at != null && !inherited.containsKey(at)) {
      unknown.push(at);
      at = at.parent();
    }
    int bits = at == null ? 0 : inherited.getOrDefault(at, 0);
    while (!unknown.isEmpty()) {
      Element next = unknown.pop();
      bits |= own(next);
      inherited.put(next, bits);
    }
    return bits;
  }

  private static int shape(Element element, Stats.Count count) {
    int links = isLinks(element, count) ? LINKS : 0;
    return links
        | switch (element.normalName()) {
          case "footer" -> FOOTER;
          case "header" -> HEADER;
          case "form" -> FORM;
          case "figure", "figcaption" -> FIGURE;
          case "ul", "ol", "dl" -> LIST;
          case "table" -> TABLE;
          case "blockquote" -> QUOTE;
          case "article" -> ARTICLE;
          case "main" -> MAIN;
          default -> element.attr("role").equals("main") ? MAIN : 0;
        };
  }

  private static boolean isLinks(Element element, Stats.Count count) {
    return Blocks.isBlock(element)
        && count.chars > 0
        && count.chars < 3_000
        && count.linkDensity() > 0.6;
  }
}

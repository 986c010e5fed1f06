package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;

/// The text of a page in which no block looks like an article's, or all of it is hidden until a
/// script runs: its paragraphs, else whatever it says. A page that says something is never read as
/// empty.
final class LastResort {
  private static final int WORDS = 5;

  private LastResort() {}

  static List<String> of(Dom dom) {
    boolean[] outside = new boolean[dom.size()];
    for (int i = 0; i < dom.size(); i++) {
      int parent = dom.parent(i);
      outside[i] = i < dom.body() || isOutside(dom.tag(i)) || (parent > 0 && outside[parent]);
    }
    List<String> paragraphs = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Block block : Blocks.of(dom, outside, dom.body())) {
      boolean isText = block.text().split(" ", -1).length >= WORDS;
      if (isText && dom.tag(block.element()) == Tag.P) {
        paragraphs.add(block.text());
      }
      all.add(block.text());
    }
    if (!paragraphs.isEmpty()) {
      return paragraphs;
    }
    String joined = String.join(" ", all);
    return joined.split(" ", -1).length >= WORDS ? all : List.of();
  }

  private static boolean isOutside(Tag tag) {
    return switch (tag) {
      case NAV, HEADER, FOOTER, ASIDE, SCRIPT, STYLE, NOSCRIPT, TEMPLATE, HEAD, TITLE, IFRAME ->
          true;
      default -> false;
    };
  }
}

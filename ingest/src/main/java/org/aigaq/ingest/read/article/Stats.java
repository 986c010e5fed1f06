package org.aigaq.ingest.read.article;

import java.util.IdentityHashMap;
import java.util.Map;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Counts over the text below each element, made in one walk.
final class Stats {
  /// What stands below an element, itself included.
  static final class Count {
    int chars;
    int linkChars;
    int commas;

    /// Characters in paragraphs.
    int proseChars;

    /// Direct children that are blocks.
    int blocks;

    /// Characters in text nodes that are direct children.
    int ownChars;

    int ownCommas;

    double linkDensity() {
      return chars == 0 ? 0 : (double) linkChars / chars;
    }
  }

  private static final Count NONE = new Count();
  private final Map<Element, Count> counts = new IdentityHashMap<>();

  static Stats of(Element root) {
    Stats stats = new Stats();
    NodeTraversor.traverse(stats.new Walk(), root);
    return stats;
  }

  Count at(Element element) {
    return counts.getOrDefault(element, NONE);
  }

  private final class Walk implements NodeVisitor {
    private int links;
    private int prose;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        counts.put(element, new Count());
        links += element.normalName().equals("a") ? 1 : 0;
        prose += isProse(element) ? 1 : 0;
      } else if (node instanceof TextNode text && text.parent() instanceof Element parent) {
        Count count = counts.get(parent);
        if (count != null) {
          add(text.getWholeText(), count);
        }
      }
    }

    private void add(String text, Count to) {
      int chars = 0;
      int commas = 0;
      boolean gap = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = Texts.isSpace(c);
        chars += space && gap ? 0 : 1;
        gap = space;
        commas += c == ',' || c == '،' || c == '、' || c == '，' ? 1 : 0;
      }
      to.chars += chars;
      to.ownChars += chars;
      to.ownCommas += commas;
      to.commas += commas;
      to.linkChars += links > 0 ? chars : 0;
      to.proseChars += prose > 0 ? chars : 0;
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      links -= element.normalName().equals("a") ? 1 : 0;
      prose -= isProse(element) ? 1 : 0;
      Count count = at(element);
      Count up = element.parent() == null ? null : counts.get(element.parent());
      if (up != null) {
        up.chars += count.chars;
        up.linkChars += count.linkChars;
        up.commas += count.commas;
        up.proseChars += count.proseChars;
        up.blocks += Blocks.isBlock(element) ? 1 : 0;
      }
    }

    private boolean isProse(Element element) {
      return element.normalName().equals("p") || element.normalName().equals("blockquote");
    }
  }
}

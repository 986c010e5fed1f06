package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Elements to blocks of text: words of adjacent blocks never glue, words of inline elements never
/// part.
final class Blocks {
  private static final Set<String> BLOCK =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /// @param element the innermost block element that holds the text
  record Block(Element element, String text, int linkChars) {
    boolean isHeading() {
      String name = element.normalName();
      return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }
  }

  private Blocks() {}

  static boolean isBlock(Element element) {
    return BLOCK.contains(element.normalName());
  }

  static List<Block> of(Element root) {
    Collector collector = new Collector(root);
    NodeTraversor.traverse(collector, root);
    collector.flush();
    return collector.blocks;
  }

  private static final class Collector implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element holder;
    private int links;
    private int linkChars;
    private int breaks;

    Collector(Element root) {
      this.holder = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String part = words.getWholeText();
        text.append(part);
        linkChars += links > 0 ? Texts.fold(part).length() : 0;
        breaks = part.isBlank() ? breaks : 0;
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    private void open(Element element) {
      if (element.normalName().equals("br")) {
        // Two in a row end a paragraph; one ends a line.
        text.append('\n');
        if (++breaks >= 2) {
          flush();
        }
      } else if (isBlock(element)) {
        flush();
        holder = element;
      }
      links += element.normalName().equals("a") ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= element.normalName().equals("a") ? 1 : 0;
        if (isBlock(element)) {
          flush();
          Element parent = element.parent();
          holder = parent == null ? holder : parent;
        }
      }
    }

    void flush() {
      String folded = Texts.fold(text.toString());
      if (!folded.isEmpty()) {
        blocks.add(new Block(holder, folded, linkChars));
      }
      text.setLength(0);
      linkChars = 0;
      breaks = 0;
    }
  }
}

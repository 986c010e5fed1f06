package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aigaq.ingest.read.text.Hidden;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/// Takes out of a page what can never be part of an article.
final class Cleaner {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "select",
          "datalist",
          "input",
          "textarea",
          "button",
          "canvas",
          "audio",
          "video",
          "map",
          "nav",
          "aside",
          "dialog",
          "link",
          "meta",
          "amp-ad",
          "ins",
          "menu");

  private Cleaner() {}

  static void clean(Element body) {
    List<Node> gone = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Comment || (node instanceof Element e && e != body && isNever(e))) {
            gone.add(node);
          }
        },
        body);
    gone.forEach(Node::remove);
  }

  private static boolean isNever(Element element) {
    return NEVER.contains(element.normalName())
        ? !Hidden.holdsThePage(element)
        : Hidden.is(element);
  }
}

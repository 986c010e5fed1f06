package org.aigaq.ingest.read.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Names in XML whose prefixes may be undeclared: what counts is the part after the colon. Names
/// are in lower case from the parser on.
final class Node {
  private Node() {}

  static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.lastIndexOf(':') + 1);
  }

  static String prefix(Element element) {
    String name = element.tagName();
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  static boolean is(Element element, String name) {
    return element.tagName().equals(name);
  }

  static boolean isItem(Element element) {
    String name = local(element);
    return name.equals("item") || name.equals("entry");
  }

  /// Children of that local name, those of the parent's own vocabulary first.
  static List<Element> children(Element parent, String local) {
    List<Element> own = new ArrayList<>();
    List<Element> foreign = new ArrayList<>();
    for (Element child : parent.children()) {
      if (local(child).equals(local)) {
        (prefix(child).equals(prefix(parent)) ? own : foreign).add(child);
      }
    }
    own.addAll(foreign);
    return own;
  }

  /// The first child of that local name with any text.
  static @Nullable String text(Element parent, String local) {
    return children(parent, local).stream()
        .map(e -> e.wholeText().strip())
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /// Every `xml:base` at or above, innermost first.
  static List<String> bases(Element element) {
    List<String> bases = new ArrayList<>();
    for (Element at = element; at != null; at = at.parent()) {
      String base = at.attr("xml:base");
      if (!base.isBlank()) {
        bases.add(base.strip());
      }
    }
    return bases;
  }
}

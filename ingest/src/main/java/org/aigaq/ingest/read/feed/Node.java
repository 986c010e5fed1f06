package org.aigaq.ingest.read.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Names in XML whose prefixes may be undeclared: what counts is the part after the colon.
final class Node {
  private Node() {}

  static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static String prefix(Element element) {
    String name = element.tagName();
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  static boolean is(Element element, String name) {
    return element.tagName().equalsIgnoreCase(name);
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

  /// The first child of that full name with any text.
  static @Nullable String text(Element parent, String name) {
    for (Element child : parent.children()) {
      if (is(child, name)) {
        String text = child.wholeText().strip();
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  /// The nearest `xml:base` at or above, innermost first.
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

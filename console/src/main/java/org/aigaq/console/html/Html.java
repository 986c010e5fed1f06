package org.aigaq.console.html;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A piece of HTML. Text is escaped where it is written, so there is no way to forget it.
public sealed interface Html {
  Html NOTHING = new Many(List.of());

  /// Characters, escaped when written.
  record Text(String value) implements Html {}

  /// One after the other.
  record Many(List<Html> parts) implements Html {
    public Many {
      parts = List.copyOf(parts);
    }
  }

  /// An element; `name` comes from our code, never from data.
  record Element(String name, Attributes attributes, List<Html> children) implements Html {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "wbr");

    public Element {
      children = List.copyOf(children);
    }
  }

  static Html text(Object value) {
    return new Text(String.valueOf(value));
  }

  static Html many(Html... parts) {
    return new Many(Arrays.asList(parts));
  }

  static Html many(Stream<Html> parts) {
    return new Many(parts.toList());
  }

  static Html element(String name, Attributes attributes, Html... children) {
    return new Element(name, attributes, Arrays.asList(children));
  }

  static Html element(String name, Attributes attributes, Collection<Html> children) {
    return new Element(name, attributes, List.copyOf(children));
  }

  /// An element of one class, the usual case.
  static Html element(String name, String cssClass, Html... children) {
    return element(name, Attributes.cssClass(cssClass), children);
  }

  static Html element(String name, String cssClass, String text) {
    return element(name, cssClass, text(text));
  }

  /// The piece, or nothing.
  static Html when(boolean condition, Html piece) {
    return condition ? piece : NOTHING;
  }

  /// A whole page with its doctype.
  default String document() {
    StringBuilder out = new StringBuilder(16_384).append("<!doctype html>\n");
    write(this, out);
    return out.append('\n').toString();
  }

  /// This piece alone.
  default String render() {
    StringBuilder out = new StringBuilder();
    write(this, out);
    return out.toString();
  }

  private static void write(Html piece, StringBuilder out) {
    switch (piece) {
      case Text(String value) -> Escape.text(value, out);
      case Many(List<Html> parts) -> parts.forEach(part -> write(part, out));
      case Element element -> write(element, out);
    }
  }

  private static void write(Element element, StringBuilder out) {
    out.append('<').append(element.name());
    element.attributes().write(out);
    out.append('>');
    if (!Element.VOID.contains(element.name())) {
      element.children().forEach(child -> write(child, out));
      out.append("</").append(element.name()).append('>');
    }
  }
}

package org.aigaq.ingest.read.dom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The elements of a page that say something about it, gathered in one walk.
///
/// @param title of the document, or empty
/// @param metas contents of `meta` elements by lower-case name, property, itemprop or http-equiv
/// @param links nodes of `link` elements
/// @param scripts nodes of scripts
/// @param headings nodes of `h1` and `h2`
public record Found(
    Dom dom,
    String title,
    Map<String, List<String>> metas,
    List<Integer> links,
    List<Integer> scripts,
    List<Integer> headings) {
  private static final Attr[] NAMES = {Attr.NAME, Attr.PROPERTY, Attr.ITEMPROP, Attr.HTTP_EQUIV};

  public static Found of(Dom dom) {
    List<Integer> links = new ArrayList<>();
    List<Integer> scripts = new ArrayList<>();
    List<Integer> headings = new ArrayList<>();
    Map<String, List<String>> metas = new HashMap<>();
    String title = "";
    for (int i = 0; i < dom.size(); i++) {
      switch (dom.tag(i)) {
        case META -> meta(dom, i, metas);
        case LINK -> links.add(i);
        case SCRIPT -> scripts.add(i);
        case H1, H2 -> headings.add(i);
        case TITLE -> title = title.isBlank() && dom.closest(i, Tag.SVG) < 0 ? dom.text(i) : title;
        default -> {}
      }
    }
    return new Found(dom, title, metas, links, scripts, headings);
  }

  private static void meta(Dom dom, int node, Map<String, List<String>> to) {
    String content = dom.attr(node, Attr.CONTENT).strip();
    if (content.isEmpty()) {
      return;
    }
    for (Attr attr : NAMES) {
      String name = dom.attr(node, attr).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        to.computeIfAbsent(name, k -> new ArrayList<>()).add(content);
      }
    }
  }

  /// The first `link` of a relation.
  public Optional<Integer> link(String relation) {
    return links.stream().filter(i -> isRelated(i, relation)).findFirst();
  }

  public boolean isRelated(int link, String relation) {
    for (String one : dom.attr(link, Attr.REL).toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (one.equals(relation)) {
        return true;
      }
    }
    return false;
  }

  /// Elements in the page's order.
  public IntStream elements(IntPredicate which) {
    return IntStream.range(0, dom.size()).filter(i -> !dom.isText(i)).filter(which);
  }
}

package org.aigaq.ingest.read.feed;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Puts elements back where they belong after end tags were lost: a title holds no date, an item no
/// item.
final class Lift {
  /// Plain fields, which hold no other field.
  private static final Set<String> PLAIN =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "pubdate",
          "published",
          "updated",
          "issued",
          "modified",
          "created",
          "date",
          "creator",
          "category",
          "comments",
          "description",
          "encoded",
          "ttl",
          "lastbuilddate");

  /// Elements that hold text, perhaps with mark-up, but no field of a feed.
  private static final Set<String> LEAVES =
      plainAnd(
          "summary",
          "content",
          "subtitle",
          "language",
          "copyright",
          "generator",
          "fulltext",
          "full-text");

  private static final Set<String> FIELDS = plainAnd("item", "entry", "enclosure");

  private final Map<Element, org.jsoup.nodes.Node> behind = new IdentityHashMap<>();

  private Lift() {}

  private static Set<String> plainAnd(String... more) {
    return Stream.concat(PLAIN.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  static void mend(Element root) {
    Lift lift = new Lift();
    for (Element element : root.stream().toList()) {
      if (FIELDS.contains(Node.local(element))) {
        Element holder = holder(element);
        if (holder != null) {
          lift.move(element, holder);
        }
      }
    }
  }

  /// The outermost element above that cannot hold this one; absent when it stands well.
  private static @Nullable Element holder(Element element) {
    boolean item = Node.isItem(element);
    Element found = null;
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (Node.isItem(at)) {
        return item ? at : found;
      }
      if (LEAVES.contains(Node.local(at))) {
        if (at.attr("type").contains("xhtml")) {
          return null;
        }
        found = at;
      }
    }
    return found;
  }

  /// Behind the holder, with what follows it there.
  private void move(Element element, Element holder) {
    List<org.jsoup.nodes.Node> moved = new ArrayList<>();
    moved.add(element);
    if (element.parent() == holder) {
      for (var at = element.nextSibling(); at != null; at = at.nextSibling()) {
        moved.add(at);
      }
    }
    org.jsoup.nodes.Node last = behind.getOrDefault(holder, holder);
    if (last.parent() != holder.parent()) {
      last = holder;
    }
    for (org.jsoup.nodes.Node node : moved) {
      node.remove();
      last.after(node);
      last = node;
    }
    behind.put(holder, last);
  }
}

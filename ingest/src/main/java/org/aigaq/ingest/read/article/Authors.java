package org.aigaq.ingest.read.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The people or desks that sign an article, in the page's order.
final class Authors {
  private static final int MAX = 12;
  private static final List<String> KEYS =
      List.of(
          "author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "article:author_name",
          "article:author",
          "og:article:author",
          "dcsext.author",
          "citation_author");

  private Authors() {}

  static List<String> of(Traces traces, Site site) {
    Meta meta = traces.page.meta();
    JsonLd ld = traces.page.ld();
    Map<String, String> names = new LinkedHashMap<>();
    boolean people = false;
    for (JsonNode author : each(ld.article().path("author"))) {
      JsonNode resolved = ld.resolved(author);
      people |= !resolved.path("@type").asText("").endsWith("Organization");
      addNode(resolved, names);
    }
    boolean house = !names.isEmpty() && !people;
    for (String key : KEYS) {
      if (names.isEmpty()) {
        meta.all(key).forEach(v -> add(key.startsWith("citation") ? turned(v) : v, names));
      }
    }
    if (names.isEmpty()) {
      labelled(meta, names);
    }
    boolean weak = house || names.values().stream().allMatch(n -> People.isDesk(n) || site.is(n));
    if (weak) {
      Bylines.Signature signature = Bylines.of(traces, site);
      if (signature != null && signature.score() > (names.isEmpty() ? 2 : 4)) {
        return signature.names();
      }
    }
    return List.copyOf(names.values());
  }

  private static Iterable<JsonNode> each(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }

  private static void addNode(JsonNode author, Map<String, String> to) {
    JsonNode name = author.isTextual() ? author : author.path("name");
    for (JsonNode one : each(name)) {
      add(one.asText(""), to);
    }
  }

  /// Cards for other sites: a label and what it labels.
  private static void labelled(Meta meta, Map<String, String> to) {
    for (int i = 1; i <= 4; i++) {
      String label = meta.first("twitter:label" + i);
      String data = meta.first("twitter:data" + i);
      if (label != null
          && data != null
          && Signs.of("label").contains(label.toLowerCase(Locale.ROOT))) {
        add(data, to);
      }
    }
  }

  /// `Last, First` as libraries write it.
  private static String turned(String name) {
    int comma = name.indexOf(',');
    return comma < 0 ? name : name.substring(comma + 1).strip() + " " + name.substring(0, comma);
  }

  private static void add(String raw, Map<String, String> to) {
    for (String name : People.stated(raw)) {
      if (to.size() < MAX) {
        to.putIfAbsent(Titles.bare(name), name);
      }
    }
  }
}

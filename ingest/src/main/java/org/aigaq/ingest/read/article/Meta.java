package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The page's `meta` elements by lower-case name, property or itemprop.
record Meta(Map<String, List<String>> values) {

  static Meta of(Document page) {
    Map<String, List<String>> values = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          values.computeIfAbsent(name, k -> new ArrayList<>()).add(content);
        }
      }
    }
    return new Meta(values);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// The first with a value, markup and escapes removed.
  @Nullable String first(String... names) {
    for (String name : names) {
      for (String value : all(name)) {
        String plain = Texts.orNull(Texts.plain(value));
        if (plain != null) {
          return plain;
        }
      }
    }
    return null;
  }
}

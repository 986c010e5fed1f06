package org.aigaq.ingest.read.article;

import java.util.List;
import java.util.Map;
import org.aigaq.ingest.read.text.Texts;
import org.jspecify.annotations.Nullable;

/// The page's `meta` elements by lower-case name, property or itemprop.
record Meta(Map<String, List<String>> values) {

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

package org.aigaq.ingest.read.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.aigaq.ingest.read.text.Urls;
import org.jspecify.annotations.Nullable;

/// What a site is called, as far as its page tells: names and host, letters and digits only.
record Site(Set<String> names, Set<String> labels) {
  private static final int SHORTEST = 3;

  static Site of(Sources page) {
    Meta meta = page.meta();
    JsonLd ld = page.ld();
    Set<String> names = new HashSet<>();
    add(meta.first("og:site_name", "application-name", "apple-mobile-web-app-title"), names);
    add(meta.first("publisher", "dc.publisher", "copyright", "article:publisher_name"), names);
    JsonNode publisher = ld.resolved(ld.article().path("publisher"));
    add(publisher.isTextual() ? publisher.asText() : publisher.path("name").asText(""), names);
    Set<String> labels = new HashSet<>();
    String host = Urls.host(page.url());
    add(host, names);
    String[] parts = host.split("\\.", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      add(parts[i], labels);
    }
    return new Site(names, labels);
  }

  private static void add(@Nullable String name, Set<String> to) {
    String bare = name == null ? "" : Titles.bare(name);
    if (bare.length() >= SHORTEST) {
      to.add(bare);
    }
  }

  /// Whether a text names the site and nobody else.
  boolean is(String text) {
    String bare = Titles.bare(text);
    if (bare.length() < SHORTEST) {
      return false;
    }
    if (names.contains(bare) || labels.contains(bare)) {
      return true;
    }
    for (String name : names) {
      if (name.length() > 5 && (bare.contains(name) || bare.length() > 5 && name.contains(bare))) {
        return true;
      }
    }
    return hasLabel(text);
  }

  /// Whether a text is one of the site's names, word for word.
  boolean isExactly(String text) {
    String bare = Titles.bare(text);
    return names.contains(bare) || labels.contains(bare);
  }

  private boolean hasLabel(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,/|]+", -1)) {
      String bare = Titles.bare(word);
      if (bare.length() > 2 && labels.contains(bare)) {
        return true;
      }
    }
    return false;
  }
}

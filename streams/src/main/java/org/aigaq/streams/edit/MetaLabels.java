package org.aigaq.streams.edit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What changed around the text: byline, publication time, picture.
final class MetaLabels {
  /// Zones and days without an hour are read a little differently from time to time.
  private static final Duration BACK = Duration.ofHours(12);

  private MetaLabels() {}

  static void find(Version old, Version now, Findings found) {
    Set<String> before = authors(old.authors());
    Set<String> after = authors(now.authors());
    if (!before.isEmpty() && !before.equals(after)) {
      found.add(
          Label.BYLINE_CHANGED,
          Pair.Place.LEAD,
          String.join(", ", old.authors()) + " → " + String.join(", ", now.authors()));
    }
    Instant was = old.publishedAt();
    Instant is = now.publishedAt();
    if (was != null && is != null && Duration.between(is, was).compareTo(BACK) > 0) {
      found.add(Label.BACKDATED, Pair.Place.TITLE, was + " → " + is);
    }
    String picture = file(old.image());
    String other = file(now.image());
    if (!picture.isEmpty() && !other.isEmpty() && !picture.equals(other)) {
      found.add(Label.IMAGE_CHANGED, Pair.Place.TITLE, picture + " → " + other);
    }
  }

  private static Set<String> authors(List<String> authors) {
    return authors.stream()
        .map(Folding::key)
        .filter(author -> !author.isEmpty())
        .collect(Collectors.toSet());
  }

  /// The name of the file without host, size and version: those change by themselves.
  private static String file(@Nullable String url) {
    if (url == null) {
      return "";
    }
    String path = url.replaceFirst("[?#].*", "");
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.replaceFirst("[-_]\\d{2,4}x\\d{0,4}(?=\\.|$)", "");
  }
}

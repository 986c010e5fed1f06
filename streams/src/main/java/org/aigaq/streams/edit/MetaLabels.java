package org.aigaq.streams.edit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

  static void find(Comparison c, Findings found) {
    Version old = c.old();
    Version now = c.now();
    byline(old.authors(), now.authors(), found);
    byline(List.copyOf(c.before().authors()), List.copyOf(c.after().authors()), found);
    Instant was = old.publishedAt();
    Instant is = now.publishedAt();
    if (was != null && is != null && Duration.between(is, was).compareTo(BACK) > 0) {
      found.add(Label.BACKDATED, Pair.Place.TITLE, was + " → " + is);
    }
    LocalDate before = c.before().dated();
    LocalDate after = c.after().dated();
    if (before != null && after != null && after.isBefore(before)) {
      found.add(Label.BACKDATED, Pair.Place.TITLE, before + " → " + after);
    }
    String picture = file(old.image());
    String other = file(now.image());
    if (!picture.isEmpty() && !other.isEmpty() && !picture.equals(other)) {
      found.add(Label.IMAGE_CHANGED, Pair.Place.TITLE, picture + " → " + other);
    }
  }

  private static void byline(List<String> old, List<String> now, Findings found) {
    Set<String> before = authors(old);
    if (!before.isEmpty() && !before.equals(authors(now))) {
      found.add(
          Label.BYLINE_CHANGED,
          Pair.Place.LEAD,
          String.join(", ", old) + " → " + String.join(", ", now));
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

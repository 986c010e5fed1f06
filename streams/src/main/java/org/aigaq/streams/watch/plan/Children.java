package org.aigaq.streams.watch.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aigaq.contract.record.Extracted.Source;
import org.aigaq.contract.record.Target;

/// Which of the sources that a source names are worth reading, too.
public final class Children {
  /// Sources between the outlet file and the deepest that is read: robots.txt, an index of indexes,
  /// an index, a map.
  public static final int DEEPEST = 4;

  private static final int MAPS = 3;
  private static final int ROBOTS_MAPS = 5;
  private static final int FEEDS = 5;

  private Children() {}

  /// The newest maps of an index. One that gives no times lists them by age, one way or the other:
  /// the first and the last two then. Of a home page the feeds, and its robots.txt.
  ///
  /// @param depth of the source that names them
  public static List<Source> chosen(Target of, String url, int depth, List<Source> named) {
    if (depth + 1 > DEEPEST) {
      return List.of();
    }
    return switch (of) {
      case HOME -> named.stream().limit(FEEDS + 1L).toList();
      case SITEMAP -> maps(named, url.endsWith("/robots.txt") ? ROBOTS_MAPS : MAPS);
      default -> List.of();
    };
  }

  private static List<Source> maps(List<Source> named, int most) {
    List<Source> maps = named.stream().filter(s -> s.target() == Target.SITEMAP).toList();
    List<Source> dated =
        maps.stream()
            .filter(s -> s.changedAt() != null)
            .sorted(Comparator.comparing(Children::changed).reversed())
            .limit(most)
            .toList();
    if (dated.size() >= most || maps.size() <= most) {
      return maps.size() <= most ? maps : dated;
    }
    Set<Source> some = new LinkedHashSet<>(dated);
    some.add(maps.getFirst());
    for (int i = maps.size() - 1; i >= 0 && some.size() < most; i--) {
      some.add(maps.get(i));
    }
    return new ArrayList<>(some).subList(0, Math.min(most, some.size()));
  }

  private static Instant changed(Source source) {
    Instant at = source.changedAt();
    return at == null ? Instant.MIN : at;
  }
}

package org.aigaq.streams.edit;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigaq.contract.id.LinePrints;
import org.aigaq.contract.record.Article;

/// Two readings of one page, without the lines that stood on it both times, once as part of the
/// text and once beside it: the page has not changed there, only what the reader took for the
/// article's. A line that also stood beside the text before is left alone: it says nothing.
///
/// Without lines, too, that are nothing but a link and stand in one reading only: boxes that lead
/// to other articles lead to others at each look.
public record Sights(Version before, Version now) {
  public static Sights of(Article before, Article now) {
    return new Sights(seen(before, now), seen(now, before));
  }

  /// Whether nothing else differs.
  public boolean same() {
    return Compare.fingerprint(before).equals(Compare.fingerprint(now));
  }

  private static Version seen(Article article, Article other) {
    Version whole = Version.of(article);
    Set<Integer> moved = new HashSet<>(LinePrints.read(other.beside()));
    moved.removeAll(LinePrints.read(article.beside()));
    moved.addAll(LinePrints.read(article.links()));
    other.text().lines().map(LinePrints::of).forEach(moved::remove);
    if (moved.isEmpty()) {
      return whole;
    }
    String text =
        whole
            .text()
            .lines()
            .filter(line -> !moved.contains(LinePrints.of(line)))
            .collect(Collectors.joining("\n"));
    return new Version(
        whole.title(),
        text,
        whole.authors(),
        whole.publishedAt(),
        whole.modifiedAt(),
        whole.image());
  }
}

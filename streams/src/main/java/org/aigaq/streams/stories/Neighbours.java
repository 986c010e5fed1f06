package org.aigaq.streams.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The articles that share anchors with one.
///
/// @param elsewhere rows of other sites, most anchors in common first
/// @param here rows of its own site
record Neighbours(List<Row> elsewhere, List<Row> here) {
  private static final int NEWEST = 40;
  private static final int ELSEWHERE = 16;
  private static final int HERE = 6;

  static Neighbours of(Fingerprint print, Shelf shelf) {
    var anchors = new LinkedHashMap<Shelf.Entry, Integer>();
    print.anchors().stream()
        .forEach(
            anchor ->
                shelf
                    .near(Keys.anchor(anchor), NEWEST)
                    .forEach(entry -> anchors.merge(entry, 1, Integer::sum)));
    int site = print.site().hashCode();
    var elsewhere = new ArrayList<Row>();
    var here = new ArrayList<Row>();
    anchors.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue, Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .filter(entry -> !entry.articleId().equals(print.articleId()))
        .forEach(
            entry -> {
              boolean same = entry.site() == site;
              if (same ? here.size() < HERE : elsewhere.size() < ELSEWHERE) {
                shelf.row(entry.articleId()).ifPresent(same ? here::add : elsewhere::add);
              }
            });
    return new Neighbours(List.copyOf(elsewhere), List.copyOf(here));
  }

  /// Those whose wording the article repeats, or that repeat its, most alike first.
  List<Row> copies(Fingerprint print) {
    var found = new ArrayList<Row>();
    for (Row row : elsewhere) {
      if (Copying.near(print, row.print())
          && Copying.found(print, row.print(), template(print, row))) {
        found.add(row);
      }
    }
    for (Row row : here) {
      if (Copying.found(print, row.print(), Sample.NONE)) {
        found.add(row);
      }
    }
    found.sort(
        Comparator.comparingDouble(
                (Row row) -> print.shingles().with(row.print().shingles()).most())
            .reversed()
            .thenComparing(row -> row.print().at())
            .thenComparing(Row::id));
    return found;
  }

  /// What either of the two has in common with other articles of its own site.
  private Sample template(Fingerprint print, Row other) {
    Sample template = Sample.NONE;
    for (Row row : here) {
      template = plus(template, print, row.print());
    }
    for (Row row : elsewhere) {
      if (!row.id().equals(other.id())) {
        template = plus(template, other.print(), row.print());
      }
    }
    return template;
  }

  private static Sample plus(Sample template, Fingerprint one, Fingerprint sibling) {
    return Copying.isTemplate(one, sibling)
        ? template.and(one.shingles().common(sibling.shingles()))
        : template;
  }

  Optional<Row> of(String articleId) {
    return elsewhere.stream().filter(row -> row.id().equals(articleId)).findFirst();
  }
}

package org.aigaq.streams.stories;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Finds the same article in another language among those that are kept.
final class Twins {
  private static final int NEWEST = 12;
  private static final int LIKELY = 8;

  private Twins() {}

  /// The surest; empty also when that one has a surer twin in this language.
  static Optional<Row> of(Fingerprint print, Shelf shelf) {
    var found = new LinkedHashMap<String, Integer>();
    keys(print)
        .forEach(
            key ->
                shelf
                    .near(key, NEWEST)
                    .forEach(entry -> found.merge(entry.articleId(), 1, Integer::sum)));
    found.remove(print.articleId());
    return found.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue, Comparator.reverseOrder()))
        .limit(LIKELY)
        .flatMap(entry -> shelf.row(entry.getKey()).stream())
        .filter(row -> Twinning.of(print, row.print()) > 0 && isFree(print, row, shelf))
        .max(
            Comparator.comparingDouble((Row row) -> Twinning.of(print, row.print()))
                .thenComparing(Row::id));
  }

  private static LongStream keys(Fingerprint print) {
    Stream<Long> stated =
        Stream.concat(
            print.alternates().stream().map(Keys::address), Stream.of(Keys.alternate(print.url())));
    return Stream.concat(stated, Keys.traits(print).stream()).mapToLong(Long::longValue);
  }

  private static boolean isFree(Fingerprint print, Row row, Shelf shelf) {
    return row.twins().stream()
        .flatMap(id -> shelf.row(id).stream())
        .noneMatch(
            other ->
                other.print().language() != null
                    && other.print().language().equals(print.language()));
  }
}

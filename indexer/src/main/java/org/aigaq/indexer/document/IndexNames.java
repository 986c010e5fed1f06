package org.aigaq.indexer.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Names of the concrete indices behind the aliases: a generation and, where there are many, the
/// UTC month of a field that never changes.
///
/// @param generation raised when mappings change in a way that needs every document again
public record IndexNames(int generation) {
  /// The generation that this build writes.
  public static final IndexNames CURRENT = new IndexNames(1);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu.MM").withZone(ZoneOffset.UTC);

  String articles(Instant firstSeenAt) {
    return monthly("aigaq-articles", firstSeenAt);
  }

  String revisions(Instant observedAt) {
    return monthly("aigaq-revisions", observedAt);
  }

  String fetches(Instant observedAt) {
    return monthly("aigaq-fetches", observedAt);
  }

  String trends(Instant windowStart) {
    return monthly("aigaq-trends", windowStart);
  }

  String alerts() {
    return single("aigaq-alerts");
  }

  String outlets() {
    return single("aigaq-outlets");
  }

  /// The indices that exist from the start, so that a reader finds an empty list and not an error.
  public List<String> fixed() {
    return List.of(alerts(), outlets());
  }

  private String single(String alias) {
    return alias + "-g" + generation;
  }

  private String monthly(String alias, Instant at) {
    return single(alias) + "-" + MONTH.format(at);
  }
}

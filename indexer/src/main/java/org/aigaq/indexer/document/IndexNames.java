package org.aigaq.indexer.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Names of the concrete indices behind the aliases: a generation and, where there are many, the
/// UTC month of a field that never changes. A generation is raised when mappings change in a way
/// that needs every document again.
///
/// @param texts the generation of articles, revisions and alerts
/// @param figures that of all others
public record IndexNames(int texts, int figures) {
  /// The generations that this build writes. 2: texts analysed by our plugin.
  public static final IndexNames CURRENT = new IndexNames(2, 1);

  private static final List<String> TEXTS =
      List.of("aigaq-articles", "aigaq-revisions", "aigaq-alerts");

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

  /// The generation of an alias.
  public int generation(String alias) {
    return TEXTS.contains(alias) ? texts : figures;
  }

  /// Whether an index is of the generation that its alias shows.
  public boolean isCurrent(String alias, String index) {
    return index.equals(single(alias)) || index.startsWith(single(alias) + "-");
  }

  /// The consumer group that fills these indices: another one reads every topic from its start.
  public String group() {
    return "aigaq-indexer-g%d-g%d".formatted(texts, figures);
  }

  private String single(String alias) {
    return alias + "-g" + generation(alias);
  }

  private String monthly(String alias, Instant at) {
    return single(alias) + "-" + MONTH.format(at);
  }
}

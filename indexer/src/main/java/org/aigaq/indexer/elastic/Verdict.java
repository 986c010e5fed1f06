package org.aigaq.indexer.elastic;

/// What became of one document of a bulk request.
public sealed interface Verdict {
  Verdict STORED = new Stored();

  /// It is there, or something newer is.
  record Stored() implements Verdict {}

  /// It can never be stored as it is.
  record Refused(String reason) implements Verdict {}

  /// Not now: Elasticsearch is busy, unreachable, or refuses everybody.
  record TryAgain(String reason) implements Verdict {}
}

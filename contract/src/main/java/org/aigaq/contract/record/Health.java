package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `aigaq.health`: a host as seen from a vantage. Key: authority, `@`, vantage.
///
/// @param articlesPerDay new articles, average of the last days
/// @param blindSeconds of the last 24 hours in which we could not look
/// @param day what its outlet cost today; absent where older records tell none
public record Health(
    String authority,
    String vantage,
    String site,
    OutletRef outlet,
    State health,
    Instant since,
    @Nullable Instant lastSuccessAt,
    @Nullable String reason,
    double articlesPerDay,
    long blindSeconds,
    long seq,
    @Nullable Day day) {

  /// What an outlet cost this UTC day so far, over all its hosts and vantages, and what it may
  /// cost.
  ///
  /// @param requests requests that are out counted with what they may cost
  /// @param stretched kinds of looks that wait longer than their schedule says, the oldest last:
  ///   `discovery`, `young`, `old`, `backfill`
  public record Day(
      long requests, long bytes, long requestsAllowed, long bytesAllowed, List<String> stretched) {}

  /// Health that tells no cost.
  public Health(
      String authority,
      String vantage,
      String site,
      OutletRef outlet,
      State health,
      Instant since,
      @Nullable Instant lastSuccessAt,
      @Nullable String reason,
      double articlesPerDay,
      long blindSeconds,
      long seq) {
    this(
        authority,
        vantage,
        site,
        outlet,
        health,
        since,
        lastSuccessAt,
        reason,
        articlesPerDay,
        blindSeconds,
        seq,
        null);
  }

  public String key() {
    return authority + "@" + vantage;
  }

  /// How a host is.
  public enum State {
    UP,
    DEGRADED,
    DOWN,
    BLOCKED,
    CHALLENGED,
    SILENT,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}

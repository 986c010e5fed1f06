package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `aigaq.health`: a host as seen from a vantage. Key: authority, `@`, vantage.
///
/// @param articlesPerDay new articles, average of the last days
/// @param blindSeconds of the last 24 hours in which we could not look
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
    long seq) {
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

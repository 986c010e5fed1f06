package org.aigaq.indexer.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.OutletRef;
import org.jspecify.annotations.Nullable;

/// `aigaq-outlets`: how a host is, as seen from a vantage.
///
/// @param timestamp of this report; `since` tells when the host became what it is
/// @param blindSeconds of the last 24 hours in which we could not look
record HealthDocument(
    @JsonProperty("@timestamp") Instant timestamp,
    String authority,
    String vantage,
    String site,
    OutletRef outlet,
    Health.State health,
    Instant since,
    @Nullable Instant lastSuccessAt,
    @Nullable String reason,
    double articlesPerDay,
    long blindSeconds) {

  static Document of(IndexNames names, Health health, Instant reportedAt) {
    var fields =
        new HealthDocument(
            reportedAt,
            health.authority(),
            health.vantage(),
            health.site(),
            health.outlet(),
            health.health(),
            health.since(),
            health.lastSuccessAt(),
            health.reason(),
            health.articlesPerDay(),
            health.blindSeconds());
    return Document.of(names.outlets(), health.key(), health.seq(), fields);
  }
}

package org.aigaq.console.search;

import java.time.Instant;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.OutletRef;
import org.jspecify.annotations.Nullable;

/// A document of `aigaq-outlets`: a host as seen from a vantage.
public record OutletDoc(
    String authority,
    String vantage,
    OutletRef outlet,
    Health.State health,
    Instant since,
    @Nullable Instant lastSuccessAt,
    @Nullable String reason,
    double articlesPerDay,
    long blindSeconds) {}

package org.aigaq.contract.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `aigaq.quarantine.<role>`: a record that can never be handled, with origin, bytes and reason.
public record Quarantined(
    String role,
    String topic,
    int partition,
    long offset,
    Instant timestamp,
    @Nullable String key,
    byte @Nullable [] value,
    String reason,
    Instant at) {}

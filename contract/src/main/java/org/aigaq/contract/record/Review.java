package org.aigaq.contract.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `aigaq.reviews`: what a person said of an alert. Append-only; key: alert id, `#`, review id.
///
/// @param verdict `seen`, `false_alarm`, `claim` or `note`
public record Review(
    String alertId,
    String reviewId,
    Instant at,
    String by,
    String verdict,
    Alert.@Nullable Claim claim,
    @Nullable String note) {}

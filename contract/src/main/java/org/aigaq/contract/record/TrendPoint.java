package org.aigaq.contract.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `aigaq.trends`: one point of a series. Key: series, `#`, window start.
///
/// @param completeness share 0..1 of the outlets that could be read in the window
public record TrendPoint(
    String series,
    String kind,
    @Nullable String term,
    @Nullable String topic,
    @Nullable String language,
    @Nullable String ownership,
    Instant windowStart,
    Instant windowEnd,
    int articles,
    int outlets,
    int totalArticles,
    double completeness,
    @Nullable Double expected,
    @Nullable Double score,
    @Nullable Double stateShare,
    @Nullable Double independentShare) {}

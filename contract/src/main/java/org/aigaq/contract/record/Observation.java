package org.aigaq.contract.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `aigaq.observations`: one look, judged.
///
/// @param strength how much a look of this kind counts, 0..1
/// @param input absent when the outcome is `UNCHANGED`
public record Observation(
    String id,
    String articleId,
    String site,
    String outlet,
    String url,
    Instant at,
    String vantage,
    Why why,
    String captureId,
    Outcome outcome,
    String ruleId,
    int rulesVersion,
    double strength,
    @Nullable ArchiveLocator archive,
    @Nullable Integer status,
    @Nullable ObservationInput input) {}

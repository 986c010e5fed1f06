package org.aigaq.streams.judge;

import java.time.Instant;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.jspecify.annotations.Nullable;

/// One control, judged.
///
/// @param articleId of a sibling
/// @param old the sibling belongs to the older part of the host's articles
public record ControlLook(
    Target target, @Nullable String articleId, Outcome outcome, Instant at, boolean old) {}

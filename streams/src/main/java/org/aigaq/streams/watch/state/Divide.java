package org.aigaq.streams.watch.state;

import org.aigaq.streams.vantage.Tally;
import org.jspecify.annotations.Nullable;

/// Vantages differ about a host: for how long, and what was told of it.
///
/// @param articleId the article that cannot be reached, when it is not the whole host
public record Divide(Tally tally, @Nullable String articleId, Incident incident) {}

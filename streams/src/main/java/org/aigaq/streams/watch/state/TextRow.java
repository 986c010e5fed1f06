package org.aigaq.streams.watch.state;

import java.time.Instant;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Article;
import org.jspecify.annotations.Nullable;

/// The last good version in full; written only on a revision.
///
/// @param at when it was captured
/// @param archive where its bytes are
/// @param stale its bytes could not be read again with today's extractor: the next good reading
///   replaces it without being called an edit
public record TextRow(
    Article article,
    String extractor,
    Instant at,
    String captureId,
    @Nullable ArchiveLocator archive,
    boolean stale) {}

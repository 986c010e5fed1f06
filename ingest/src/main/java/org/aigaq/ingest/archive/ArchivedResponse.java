package org.aigaq.ingest.archive;

import java.time.Instant;
import org.aigaq.ingest.fetch.HttpMessage;

/// A response read back from the archive.
///
/// @param at when it was fetched
public record ArchivedResponse(String url, Instant at, HttpMessage message) {}

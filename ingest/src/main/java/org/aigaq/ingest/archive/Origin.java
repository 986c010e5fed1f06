package org.aigaq.ingest.archive;

import java.net.URI;
import java.time.Instant;

/// The archived response that a later, equal one refers to.
///
/// @param record its WARC-Record-ID
/// @param payloadDigest labelled
record Origin(URI record, String url, Instant at, String payloadDigest) {}

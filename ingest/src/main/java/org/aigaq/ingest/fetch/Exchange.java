package org.aigaq.ingest.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request and its response, in exact bytes.
///
/// @param response from the status line on
/// @param headOnly the body was not read whole: a redirect's is of no interest
/// @param peer the address asked; absent behind a proxy
/// @param at when the first byte was sent
@SuppressWarnings("ArrayRecordComponent")
public record Exchange(
    String url,
    byte[] request,
    byte[] response,
    boolean headOnly,
    @Nullable String peer,
    Instant at) {}

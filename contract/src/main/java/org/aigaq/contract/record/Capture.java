package org.aigaq.contract.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `aigaq.captures`: what one fetch saw.
///
/// @param startedAt when the first byte was sent, by the worker's clock
/// @param at when the last byte was read, by the worker's clock: the time of the observation
/// @param status of the last response
/// @param headers of the last response, lower-case names, the ones that rules and revisits need
/// @param finalUrl where the redirects ended
/// @param bodySha256 of the decoded body, hex
/// @param archive where this response is kept in full; absent when only its digests were kept
/// @param page absent unless HTML was read
/// @param notModified the server answered 304 to our validators
public record Capture(
    String id,
    String requestId,
    String site,
    String outlet,
    String url,
    String authority,
    String vantage,
    Why why,
    Target target,
    @Nullable String articleId,
    int attempt,
    String worker,
    Instant startedAt,
    Instant at,
    FetchOutcome outcome,
    @Nullable String detail,
    List<Stage> stages,
    @Nullable Integer status,
    Map<String, String> headers,
    List<Hop> redirects,
    @Nullable String finalUrl,
    long bodyBytes,
    @Nullable String bodySha256,
    boolean notModified,
    @Nullable Duration retryAfter,
    @Nullable ArchiveLocator archive,
    String extractorVersion,
    @Nullable PageFeatures page,
    Extracted extracted) {}

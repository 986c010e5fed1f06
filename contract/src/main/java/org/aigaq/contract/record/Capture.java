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
/// @param cost what was asked of hosts for it; absent in older records
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
    Extracted extracted,
    @Nullable Cost cost) {

  /// What a fetch asked of hosts.
  ///
  /// @param requests sent or tried: robots.txt, redirects, second tries and what scripts loaded
  ///   count
  /// @param bytes that came back
  public record Cost(int requests, long bytes) {
    public static final Cost NONE = new Cost(0, 0);

    public Cost plus(Cost other) {
      return new Cost(requests + other.requests, bytes + other.bytes);
    }
  }

  /// What it cost; a record that tells nothing stands for one request.
  public Cost spent() {
    return cost == null ? new Cost(1, bodyBytes) : cost;
  }
}

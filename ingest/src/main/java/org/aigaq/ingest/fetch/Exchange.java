package org.aigaq.ingest.fetch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request and its response, in exact bytes.
///
/// @param response from the status line on
/// @param headOnly the body was not read whole: a redirect's is of no interest
/// @param peer the address asked; absent behind a proxy
/// @param at when the first byte was sent
/// @param protocols as WARC names them: `http/1.1` or `h2`, and below it `tls/1.3`; empty when not
///   known
@SuppressWarnings("ArrayRecordComponent")
public record Exchange(
    String url,
    byte[] request,
    byte[] response,
    boolean headOnly,
    @Nullable String peer,
    Instant at,
    List<String> protocols) {
  /// One of which it is not known what was spoken.
  public Exchange(
      String url,
      byte[] request,
      byte[] response,
      boolean headOnly,
      @Nullable String peer,
      Instant at) {
    this(url, request, response, headOnly, peer, at, List.of());
  }
}

package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// The one way in which a fetch ended. Every arm but `ANSWERED` says that no complete final
/// response was read.
public enum FetchOutcome {
  ANSWERED,
  /// The request's time was over before its turn came; nothing was sent.
  EXPIRED,
  /// robots.txt asks us to stay away; nothing but robots.txt was fetched.
  ROBOTS,
  /// robots.txt answers with a server error for now, which forbids everything (RFC 9309) until it
  /// is asked again, soon; nothing but robots.txt was fetched.
  ROBOTS_UNAVAILABLE,
  /// A private, loopback or otherwise non-public address, in the request or behind a redirect.
  PRIVATE_ADDRESS,
  INVALID_URL,
  DNS_FAILURE,
  DNS_TIMEOUT,
  TCP_REFUSED,
  TCP_TIMEOUT,
  TCP_UNREACHABLE,
  TLS_TIMEOUT,
  TLS_RESET,
  TLS_CERTIFICATE,
  TLS_FAILURE,
  HTTP_TIMEOUT,
  HTTP_RESET,
  /// Bytes that are not HTTP, or a body that breaks its own framing or encoding.
  HTTP_BROKEN,
  TOO_LARGE,
  TOO_MANY_REDIRECTS,
  REDIRECT_LOOP,
  /// The vantage's own proxy failed: says nothing about the outlet.
  PROXY_FAILURE,
  /// The archived record that was to be read again is not there.
  ARCHIVE_MISSING,
  /// The worker itself failed; `detail` says how.
  WORKER_FAILURE,
  @JsonEnumDefaultValue
  UNKNOWN
}

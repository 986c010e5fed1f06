package org.aigaq.console.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/// What every answer carries, and which requests are not answered at all.
final class Guard {
  static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names;

  /// @param names host names besides loopback; a star allows any
  Guard(Set<String> names) {
    this.names = names;
  }

  void headers(Context request) {
    request
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "no-store");
  }

  /// A hostile page can point its own name at loopback and read ours through the visitor's browser;
  /// it cannot make the browser lie about the name.
  boolean knows(String hostHeader) {
    String host = hostHeader.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(host) || names.contains(host) || names.contains("*");
  }
}

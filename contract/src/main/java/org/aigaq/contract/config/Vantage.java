package org.aigaq.contract.config;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A place from which outlets are looked at.
///
/// @param country ISO 3166-1 alpha-2
/// @param proxy `http://host:port` or `socks5://host:port`; absent for a direct connection
public record Vantage(
    String id, @Nullable String country, @Nullable URI proxy, @Nullable Consent consent) {
  /// Who agreed to run it.
  public record Consent(String by, LocalDate date) {}

  public static final Vantage DIRECT = new Vantage("direct", null, null, null);
}

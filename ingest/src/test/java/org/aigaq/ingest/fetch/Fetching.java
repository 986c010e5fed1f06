package org.aigaq.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.Validators;
import org.jspecify.annotations.Nullable;

/// Orders and fetchers for tests.
final class Fetching {
  static final Resolver NO_NAMES =
      host -> {
        throw new UnknownHostException(host);
      };

  private Fetching() {}

  static Fetcher fetcher() {
    return fetcher(NO_NAMES, Dialer.direct(), null);
  }

  static Fetcher fetcher(Resolver resolver, Dialer dialer, @Nullable KeyStore trusted) {
    return new Fetcher(
        new Fetcher.Means(Clock.systemUTC(), Ticker.system(), resolver, dialer, trusted));
  }

  /// Every name is this machine.
  static Resolver loopback() {
    return host -> List.of(InetAddress.ofLiteral("127.0.0.1"));
  }

  static Fetched fetch(String url) {
    try (Fetcher fetcher = fetcher()) {
      return fetcher.fetch(order(url));
    }
  }

  static FetchOrder order(String url) {
    return order(url, Vantage.DIRECT, true, Duration.ofSeconds(10), 1_000_000);
  }

  static FetchOrder order(
      String url, Vantage vantage, boolean allowPrivate, Duration timeout, long maxBody) {
    return order(url, vantage, allowPrivate, timeout, maxBody, null, false);
  }

  static FetchOrder order(
      String url,
      Vantage vantage,
      boolean allowPrivate,
      Duration timeout,
      long maxBody,
      @Nullable Validators validators,
      boolean obeysRobots) {
    return new FetchOrder(
        url,
        vantage,
        allowPrivate,
        timeout,
        maxBody,
        "Aigaq/0.1 (test)",
        "ru, kk;q=0.9",
        validators,
        obeysRobots,
        gate(Duration.ZERO),
        new Room(100_000_000).claim(),
        Route.ANYWHERE);
  }

  static Gate gate(Duration delay) {
    long now = System.nanoTime();
    return new PolitenessGate(Ticker.system(), 8)
        .at(new Pace(delay, 1, now, now + Duration.ofMinutes(1).toNanos(), () -> true, () -> true));
  }

  static Vantage behind(String proxy) {
    return new Vantage("far", "KZ", URI.create(proxy), null);
  }
}

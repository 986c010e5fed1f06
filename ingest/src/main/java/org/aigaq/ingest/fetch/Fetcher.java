package org.aigaq.ingest.fetch;

import java.security.KeyStore;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/// Fetches pages. Every fetch ends in exactly one named outcome and never throws. Nothing of a
/// proxied vantage is looked up or dialled from here, but the proxy itself.
public final class Fetcher implements AutoCloseable {
  /// Everything that the outside world is reached by.
  ///
  /// @param trusted certificate authorities; those of the JDK when absent
  public record Means(
      Clock clock, Ticker ticker, Resolver resolver, Dialer dialer, @Nullable KeyStore trusted) {
    public static Means system(Clock clock) {
      return new Means(clock, Ticker.system(), Resolver.system(), Dialer.direct(), null);
    }
  }

  private final Means means;
  private final ScheduledThreadPoolExecutor timer;
  private final ExecutorService lookups;
  private final Http1Hosts http1 = new Http1Hosts();
  private final Connector connector;
  private final Robots robots;
  private final CookieShelf cookies;

  public Fetcher(Means means) {
    this.means = means;
    this.timer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());
    timer.setRemoveOnCancelPolicy(true);
    // Platform threads: a look-up blocks in the C library, and would hold a carrier.
    this.lookups =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("lookup-", 0).factory());
    var tls = new Tls(Tls.trustOf(means.trusted()), timer);
    this.connector = new Connector(means.resolver(), means.dialer(), tls, http1, lookups, timer);
    this.cookies = new CookieShelf(means.clock());
    this.robots = new Robots(means.clock(), order -> fetch(order, HopCheck.none()));
  }

  /// Fetches a page, redirects included, and robots.txt before it where that is obeyed.
  public Fetched fetch(FetchOrder order) {
    return fetch(order, order.obeysRobots() ? robots : HopCheck.none());
  }

  private Fetched fetch(FetchOrder order, HopCheck check) {
    return new FetchRun(this, order, check).run();
  }

  Clock clock() {
    return means.clock();
  }

  Ticker ticker() {
    return means.ticker();
  }

  Connector connector() {
    return connector;
  }

  CookieShelf cookies() {
    return cookies;
  }

  Http1Hosts http1() {
    return http1;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    lookups.shutdownNow();
  }
}

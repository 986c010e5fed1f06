package org.aigaq.ingest.fetch;

import java.time.Duration;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.Validators;
import org.jspecify.annotations.Nullable;

/// One page to fetch and how.
///
/// @param timeout of the whole fetch, waiting for turns not counted
/// @param maxBody bytes, of the body decoded
/// @param validators of the last answer, for a conditional request
/// @param obeysRobots whether robots.txt can forbid it
/// @param jar names the cookies that this order shares with others; absent: they end with it
/// @param room held until nobody needs the answer's bytes any more
public record FetchOrder(
    String url,
    Vantage vantage,
    boolean allowPrivate,
    Duration timeout,
    long maxBody,
    String userAgent,
    String acceptLanguage,
    @Nullable Validators validators,
    boolean obeysRobots,
    Gate gate,
    Room.Claim room,
    Route route,
    @Nullable String jar) {

  /// An order whose cookies end with it.
  public FetchOrder(
      String url,
      Vantage vantage,
      boolean allowPrivate,
      Duration timeout,
      long maxBody,
      String userAgent,
      String acceptLanguage,
      @Nullable Validators validators,
      boolean obeysRobots,
      Gate gate,
      Room.Claim room,
      Route route) {
    this(
        url,
        vantage,
        allowPrivate,
        timeout,
        maxBody,
        userAgent,
        acceptLanguage,
        validators,
        obeysRobots,
        gate,
        room,
        route,
        null);
  }

  FetchOrder forRobots(String robotsUrl, long limit) {
    return new FetchOrder(
        robotsUrl,
        vantage,
        allowPrivate,
        timeout,
        limit,
        userAgent,
        acceptLanguage,
        null,
        false,
        gate,
        room,
        Route.within(route.here()));
  }
}

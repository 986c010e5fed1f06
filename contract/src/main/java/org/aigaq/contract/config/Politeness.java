package org.aigaq.contract.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How gently a host is asked.
///
/// @param delay from the start of one request to an authority to the start of the next, over all
///   vantages and connections
/// @param timeout of a whole fetch, redirects included
/// @param maxBody bytes of a decoded body
/// @param reason why `RESPECT_DISCOVERY` was chosen
public record Politeness(
    Duration delay,
    int connections,
    Duration timeout,
    long maxBody,
    RobotsPolicy robots,
    @Nullable String reason,
    Budget budget) {
  /// What a day may cost an outlet.
  public record Budget(long requestsPerDay, long bytesPerDay) {}

  public static final Politeness DEFAULT =
      new Politeness(
          Duration.ofSeconds(2),
          1,
          Duration.ofSeconds(30),
          10_000_000,
          RobotsPolicy.RESPECT,
          null,
          new Budget(8_000, 400_000_000));
}

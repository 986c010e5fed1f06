package org.aigaq.indexer;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waits that double from a quarter of a second to half a minute, each shortened by up to a half at
/// random.
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Backoff() {}

  /// @param attempt failed attempts so far, from 1
  static Duration after(int attempt, RandomGenerator random) {
    long full = FIRST.toMillis() << Math.min(attempt - 1, 16);
    long bounded = Math.min(full, LONGEST.toMillis());
    return Duration.ofMillis(bounded - random.nextLong(bounded / 2 + 1));
  }
}

package org.aigaq.ingest.fetch;

import java.time.Duration;

/// The time that one fetch may be busy. Waiting for a host's turn does not count.
final class TimeBudget {
  private final Ticker ticker;
  private Duration left;
  private long startedAt;

  TimeBudget(Ticker ticker, Duration total) {
    this.ticker = ticker;
    this.left = total;
  }

  void resume() {
    startedAt = ticker.nanos();
  }

  void pause() {
    left = remaining();
  }

  /// Never negative.
  Duration remaining() {
    Duration rest = left.minusNanos(ticker.nanos() - startedAt);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  Duration atMost(Duration stage) {
    Duration rest = remaining();
    return rest.compareTo(stage) < 0 ? rest : stage;
  }
}

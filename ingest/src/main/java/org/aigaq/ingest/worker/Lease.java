package org.aigaq.ingest.worker;

import java.time.Duration;
import org.aigaq.ingest.fetch.Ticker;

/// How sure we are of being a member of the group. A worker that was paused or cut off may have
/// lost its partitions without knowing: until it has been in touch again, it sends nothing.
final class Lease {
  private static final Duration MARGIN = Duration.ofMillis(500);

  private final Ticker ticker;
  private final Duration session;
  private volatile long goodUntil;

  Lease(Ticker ticker, Duration session) {
    this.ticker = ticker;
    this.session = session;
    this.goodUntil = ticker.nanos();
  }

  /// The group was last heard of so long ago.
  void heard(Duration ago) {
    goodUntil = ticker.nanos() + session.minus(MARGIN).minus(ago).toNanos();
  }

  boolean good() {
    return goodUntil - ticker.nanos() > 0;
  }
}

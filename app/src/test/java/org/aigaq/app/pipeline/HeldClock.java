package org.aigaq.app.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Stands still until it is released, and then goes as the other clock goes.
final class HeldClock extends Clock {
  private final Clock other;
  private final Instant held;
  private volatile @Nullable Duration behind;

  HeldClock(Clock other) {
    this.other = other;
    this.held = other.instant();
  }

  void release() {
    behind = Duration.between(held, other.instant());
  }

  @Override
  public Instant instant() {
    Duration lag = behind;
    return lag == null ? held : other.instant().minus(lag);
  }

  @Override
  public ZoneId getZone() {
    return other.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("nobody asks a held clock for another zone");
  }
}

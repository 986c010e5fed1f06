package org.aigaq.streams.trends.detect;

import java.time.Duration;
import java.time.Instant;

/// How time is cut.
///
/// @param length of a window
public record Clockwork(Duration length) {
  /// Parts of a week that have a profile of their own: two hours each.
  static final int PARTS = 84;

  private static final long WEEK = Duration.ofDays(7).toMillis();

  /// 1970 began on a Thursday.
  private static final long MONDAY = Duration.ofDays(3).toMillis();

  public long indexOf(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), length.toMillis());
  }

  public Instant start(long index) {
    return Instant.ofEpochMilli(index * length.toMillis());
  }

  public Instant end(long index) {
    return start(index + 1);
  }

  int part(long index) {
    long into = Math.floorMod(index * length.toMillis() + MONDAY, WEEK);
    return (int) (into * PARTS / WEEK);
  }

  /// Windows in a part of the week, 1 at least.
  double perPart() {
    return Math.max(1.0, (double) WEEK / PARTS / length.toMillis());
  }
}

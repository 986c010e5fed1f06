package org.aigaq.app.accuracy;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import org.aigaq.newsroom.Pace;

/// The schedule that plays are watched by, in units of their scripts.
///
/// The thresholds keep their order and roughly their proportions; what takes less than a few looks
/// is stretched, because a machine can look only so often. Articles of the last month are looked at
/// every three units, older ones rarely: they are the neighbours.
final class Paces {
  private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(6);

  private Paces() {}

  /// @param unit how long a unit lasts
  static Pace of(Duration unit) {
    Duration timeout = times(unit, 2);
    return new Pace(
        times(unit, 4),
        List.of(
            new Pace.Tier(Duration.ofDays(30), times(unit, 3)),
            new Pace.Tier(Duration.ofDays(730), times(unit, 30))),
        DoubleStream.of(
                1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 21, 24, 27, 30, 33, 36, 40, 45, 50, 60, 80)
            .mapToObj(units -> times(unit, units))
            .toList(),
        new Pace.Probable(3, times(unit, 5)),
        new Pace.Confirmed(times(unit, 30), times(unit, 12)),
        new Pace.Restored(2, times(unit, 3)),
        times(unit, 30),
        Duration.ofMillis(50),
        timeout.compareTo(LEAST_TIMEOUT) < 0 ? LEAST_TIMEOUT : timeout);
  }

  static Duration times(Duration unit, double count) {
    return Duration.ofMillis(Math.round(unit.toMillis() * count));
  }
}

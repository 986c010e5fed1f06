package org.aigaq.newsroom.script;

import java.time.Duration;
import java.time.Instant;

/// How script time and real time meet: `script time = (now - epoch) * scale`.
///
/// @param scale script seconds in one real second; 60 plays a minute of the script in a second
public record Timeline(Instant epoch, double scale) {

  public Timeline {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("scale must be a positive number, not " + scale);
    }
  }

  public Duration scriptTime(Instant now) {
    return Duration.ofMillis(Math.round(Duration.between(epoch, now).toMillis() * scale));
  }

  /// The real instant of a script offset. What lies before the start is not scaled: an article that
  /// is six hours old when the script starts says so on its page.
  public Instant instantOf(Duration offset) {
    return offset.isNegative()
        ? epoch.plus(offset)
        : epoch.plusMillis(Math.round(offset.toMillis() / scale));
  }
}

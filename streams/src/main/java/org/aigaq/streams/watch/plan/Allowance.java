package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.aigaq.contract.config.Politeness.Budget;

/// What an outlet's daily budget still allows. Each kind of look has a line, from what it may use
/// at once to what it may use by midnight (UTC): where the budget is too small, looks come as fast
/// as their line rises, which stretches the oldest first. Suspects and their controls never
/// stretch.
public final class Allowance {
  /// What one fetch may cost, set aside when it is leased: the page, its robots.txt, a redirect and
  /// the robots.txt there.
  public static final int MOST = 4;

  private static final long DAY = Duration.ofDays(1).toSeconds();

  private Allowance() {}

  /// The part of the budget that is used once the next request is out.
  ///
  /// @param requests with those that are out, each counted as `MOST`
  public static double used(long requests, long bytes, Budget budget) {
    long mean = requests <= 0 ? 0 : bytes / requests;
    return Math.max(
        share(requests + MOST, budget.requestsPerDay()), share(bytes + mean, budget.bytesPerDay()));
  }

  /// What may be asked now.
  public static Set<Lane> lanes(double used, Instant now) {
    var lanes = EnumSet.noneOf(Lane.class);
    for (Lane lane : Lane.values()) {
      if (used <= line(lane, elapsed(now))) {
        lanes.add(lane);
      }
    }
    return lanes;
  }

  /// When a kind of look may be asked for next, if nothing else is asked meanwhile: at midnight at
  /// the latest.
  public static Instant opens(Lane lane, double used, Instant now) {
    long midnight = (Math.floorDiv(now.getEpochSecond(), DAY) + 1) * DAY;
    double rise = line(lane, 1) - line(lane, 0);
    if (used <= line(lane, elapsed(now))) {
      return now;
    }
    if (rise <= 0 || used > line(lane, 1)) {
      return Instant.ofEpochSecond(midnight);
    }
    long into = (long) ((used - line(lane, 0)) / rise * DAY) + 1;
    return Instant.ofEpochSecond(midnight - DAY + Math.min(into, DAY));
  }

  private static double line(Lane lane, double elapsed) {
    return switch (lane) {
      case SUSPECT, CONTROL -> Double.POSITIVE_INFINITY;
      case DISCOVERY -> 1;
      case YOUNG -> between(0.6, 1, elapsed);
      case OLD -> between(0.4, 0.9, elapsed);
      case BACKFILL -> between(0.25, 0.65, elapsed);
    };
  }

  private static double between(double morning, double night, double elapsed) {
    return morning + (night - morning) * elapsed;
  }

  private static double elapsed(Instant now) {
    return (double) Math.floorMod(now.getEpochSecond(), DAY) / DAY;
  }

  private static double share(long used, long budget) {
    return budget <= 0 ? Double.MAX_VALUE : (double) used / budget;
  }
}

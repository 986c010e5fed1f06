package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.config.Schedule;

/// How long a press may publish nothing, or be out of our sight, before it is said.
///
/// Counted in readings, so that a faster schedule is sooner sure: with the default one every five
/// minutes, a day at least, three days while it is not known yet what its week looks like, and
/// twice its longest pause of the last four weeks.
public final class Quiet {
  private static final int DAY = 288;
  private static final int WEEK = 7 * DAY;
  private static final int UNKNOWN_WEEK = 3;
  private static final int HABIT = 10;
  private static final int HOUR = 12;

  private Quiet() {}

  /// @param blind seconds since the last news in which we could not look
  public static boolean isSilent(Flow flow, long blind, Instant now, Schedule schedule) {
    if (flow.articles() < HABIT) {
      return false;
    }
    Duration without = Duration.between(flow.last(), now).minusSeconds(blind);
    return without.compareTo(patience(flow, now, schedule)) > 0;
  }

  static Duration patience(Flow flow, Instant now, Schedule schedule) {
    Duration discover = schedule.discover();
    boolean young = Duration.between(flow.since(), now).compareTo(discover.multipliedBy(WEEK)) < 0;
    Duration least = discover.multipliedBy(young ? (long) UNKNOWN_WEEK * DAY : DAY);
    Duration habit = flow.longestPause().multipliedBy(2);
    return habit.compareTo(least) > 0 ? habit : least;
  }

  /// Whether we have been unable to look for long enough to say so: twelve readings, an hour by
  /// default.
  public static boolean isBlind(Instant since, Instant now, Schedule schedule) {
    Duration blind = Duration.between(since, now);
    return blind.compareTo(schedule.discover().multipliedBy(HOUR)) >= 0;
  }
}

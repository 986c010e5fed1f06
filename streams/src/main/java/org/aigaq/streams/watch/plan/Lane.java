package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.config.Schedule;

/// What is asked first when a host's turn comes, most urgent first.
public enum Lane {
  /// Articles that failed, or that something speaks against.
  SUSPECT,
  /// What tells an article's failure from its host's; also the daily probe.
  CONTROL,
  DISCOVERY,
  /// First sight of live articles, and those of the first tiers.
  YOUNG,
  OLD,
  /// First sight of articles that were old when we met them.
  BACKFILL;

  private static final Duration YOUNG_UNTIL = Duration.ofDays(1);

  /// The lane of a routine look at an article of this age.
  public static Lane ofAge(Instant born, Instant now, Schedule schedule) {
    Duration age = Duration.between(born, now);
    boolean firstTier =
        !schedule.revisit().isEmpty() && age.compareTo(schedule.revisit().getFirst().until()) < 0;
    return firstTier || age.compareTo(YOUNG_UNTIL) < 0 ? YOUNG : OLD;
  }
}

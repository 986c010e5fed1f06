package org.aigaq.streams.watch.plan;

import java.time.Duration;
import org.aigaq.contract.config.Schedule;

/// How often a host may be troubled with controls, derived from the schedule so that a scaled
/// schedule scales them too.
public final class Pace {
  private static final Duration USUAL_FIRST = Duration.ofMinutes(2);
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final int SLOWEST_PROBE = 15;

  private Pace() {}

  /// For so long one set of controls serves all suspects of a host: five minutes, when the first
  /// re-check comes after two.
  public static Duration window(Schedule schedule) {
    return first(schedule).multipliedBy(5).dividedBy(2);
  }

  /// So young an article is still being written: fifteen minutes, when the first re-check comes
  /// after two.
  public static Duration draft(Schedule schedule) {
    return first(schedule).multipliedBy(15).dividedBy(2);
  }

  /// Until a failing host is asked again: doubling, up to half an hour in the usual schedule.
  public static Duration probe(Schedule schedule, int probes) {
    int factor = Math.min(1 << Math.min(Math.max(probes, 0), 10), SLOWEST_PROBE);
    return first(schedule).multipliedBy(factor);
  }

  private static Duration first(Schedule schedule) {
    Duration first = schedule.suspect().isEmpty() ? USUAL_FIRST : schedule.suspect().getFirst();
    return first.compareTo(LEAST) < 0 ? LEAST : first;
  }
}

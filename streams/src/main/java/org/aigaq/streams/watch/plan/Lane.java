package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

  /// One request in so many goes to those who wait longest for their turn, so that a host that is
  /// asked more than it may be asked does not starve its tail.
  private static final int TAILS_SHARE = 5;

  /// In which order lanes are asked for the next request of a host: by urgency, and from time to
  /// time from the other end. Suspects and controls always go first.
  ///
  /// @param sent requests sent to the host so far
  public static List<Lane> order(Set<Lane> lanes, long sent) {
    List<Lane> urgent = lanes.stream().sorted().toList();
    if (sent % TAILS_SHARE != TAILS_SHARE - 1) {
      return urgent;
    }
    var order = new ArrayList<>(urgent);
    order.sort(
        Comparator.comparing((Lane lane) -> lane.compareTo(DISCOVERY) >= 0)
            .thenComparing(
                lane -> lane.compareTo(DISCOVERY) < 0 ? lane.ordinal() : -lane.ordinal()));
    return List.copyOf(order);
  }

  /// The lane of a routine look at an article of this age.
  public static Lane ofAge(Instant born, Instant now, Schedule schedule) {
    Duration age = Duration.between(born, now);
    boolean firstTier =
        !schedule.revisit().isEmpty() && age.compareTo(schedule.revisit().getFirst().until()) < 0;
    return firstTier || age.compareTo(YOUNG_UNTIL) < 0 ? YOUNG : OLD;
  }
}

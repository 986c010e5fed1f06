package org.aigaq.newsroom;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/// How fast a press is watched: the schedule and politeness of its outlets file, in real time.
public record Pace(
    Duration discover,
    List<Tier> revisit,
    List<Duration> suspect,
    Probable probable,
    Confirmed confirmed,
    Restored restored,
    Duration probe,
    Duration delay,
    Duration timeout) {

  /// Articles up to this age are looked at this often.
  public record Tier(Duration until, Duration every) {}

  public record Probable(int observations, Duration over) {}

  public record Confirmed(Duration over, Duration strong) {}

  public record Restored(int observations, Duration over) {}

  public Pace {
    revisit = List.copyOf(revisit);
    suspect = List.copyOf(suspect);
  }

  public Pace withProbe(Duration every) {
    return new Pace(
        discover, revisit, suspect, probable, confirmed, restored, every, delay, timeout);
  }

  /// A removal is confirmed within half a minute.
  public static Pace demo() {
    return new Pace(
        Duration.ofSeconds(2),
        List.of(
            new Tier(Duration.ofDays(30), Duration.ofSeconds(3)),
            new Tier(Duration.ofDays(730), Duration.ofSeconds(10))),
        seconds(1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 36, 40, 45, 50, 55, 60, 90, 120),
        new Probable(3, Duration.ofSeconds(5)),
        new Confirmed(Duration.ofSeconds(20), Duration.ofSeconds(10)),
        new Restored(2, Duration.ofSeconds(4)),
        Duration.ofMinutes(1),
        Duration.ofMillis(100),
        Duration.ofSeconds(5));
  }

  /// As fast as an outlets file allows without asking a host ten times at once; for tests.
  public static Pace quick() {
    return new Pace(
        Duration.ofSeconds(1),
        List.of(new Tier(Duration.ofDays(730), Duration.ofSeconds(1))),
        seconds(1, 2, 3, 4, 5, 6, 8, 10),
        new Probable(3, Duration.ofSeconds(2)),
        new Confirmed(Duration.ofSeconds(5), Duration.ofSeconds(3)),
        new Restored(2, Duration.ofSeconds(1)),
        Duration.ofSeconds(20),
        Duration.ofMillis(20),
        Duration.ofSeconds(5));
  }

  private static List<Duration> seconds(long... seconds) {
    return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
  }
}

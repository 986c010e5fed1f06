package org.aigaq.contract.config;

import java.time.Duration;
import java.util.List;

/// When to look again.
///
/// @param discover interval of each feed, listing and sitemap
/// @param revisit tiers by age of the article, youngest first; older than the last tier is not
///   revisited
/// @param suspect re-checks, as offsets from the first bad sign
/// @param probe how often a host's not-found face is learned
public record Schedule(
    Duration discover,
    List<Tier> revisit,
    List<Duration> suspect,
    Probable probable,
    Confirmed confirmed,
    Restored restored,
    Duration probe) {

  /// Up to the age `until`, look `every` so often.
  public record Tier(Duration until, Duration every) {}

  /// A removal is probable after so many agreeing observations over so long a time.
  public record Probable(int observations, Duration over) {}

  /// @param strong instead of `over`, when the evidence is strong: 410, 451, notice, de-listed, a
  ///   second vantage
  public record Confirmed(Duration over, Duration strong) {}

  /// An article is back after so many good observations over so long a time.
  public record Restored(int observations, Duration over) {}

  public static final Schedule DEFAULT =
      new Schedule(
          Duration.ofMinutes(5),
          List.of(
              new Tier(Duration.ofHours(3), Duration.ofMinutes(20)),
              new Tier(Duration.ofDays(1), Duration.ofHours(2)),
              new Tier(Duration.ofDays(7), Duration.ofHours(12)),
              new Tier(Duration.ofDays(90), Duration.ofDays(7)),
              new Tier(Duration.ofDays(730), Duration.ofDays(60))),
          List.of(
              Duration.ofMinutes(2),
              Duration.ofMinutes(10),
              Duration.ofMinutes(30),
              Duration.ofMinutes(61),
              Duration.ofHours(3),
              Duration.ofHours(12),
              Duration.ofHours(24)),
          new Probable(3, Duration.ofMinutes(60)),
          new Confirmed(Duration.ofHours(24), Duration.ofHours(3)),
          new Restored(2, Duration.ofMinutes(10)),
          Duration.ofDays(1));
}

package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aigaq.contract.config.Schedule;
import org.jspecify.annotations.Nullable;

/// When to look again at what behaves. Jitter spreads the load and only delays.
public final class Cadence {
  private static final int JITTER_PARTS = 10;

  private Cadence() {}

  /// The next routine look, as the schedule says; empty when the article is older than the last
  /// tier.
  public static Optional<Instant> nextRevisit(
      String id, Instant born, Instant lookedAt, Schedule schedule) {
    return nextRevisit(id, born, lookedAt, schedule, Habits.UNKNOWN);
  }

  /// What revisits adapt to.
  ///
  /// @param outlet what looks at the outlet's articles have found so far
  /// @param edited the article was edited before
  public record Habits(Returns outlet, boolean edited) {
    public static final Habits UNKNOWN = new Habits(Returns.NONE, false);
  }

  /// The same, adapted.
  public static Optional<Instant> nextRevisit(
      String id, Instant born, Instant lookedAt, Schedule schedule, Habits habits) {
    int tier = tier(born, lookedAt, schedule);
    if (tier >= schedule.revisit().size()) {
      return Optional.empty();
    }
    Duration usual = schedule.revisit().get(tier).every();
    double stretch = habits.outlet().stretch(tier, habits.edited(), schedule);
    Duration every = stretch == 1 ? usual : Duration.ofMillis((long) (usual.toMillis() * stretch));
    return Optional.of(lookedAt.plus(every).plus(jitter(id, every)));
  }

  /// In which tier of the schedule an article is; past the last one, their number.
  public static int tier(Instant born, Instant at, Schedule schedule) {
    Duration age = Duration.between(born, at);
    return (int)
        schedule.revisit().stream().filter(tier -> age.compareTo(tier.until()) >= 0).count();
  }

  /// The next reading of a feed, listing or sitemap.
  public static Instant nextDiscovery(String id, Instant readAt, Schedule schedule) {
    return readAt.plus(schedule.discover()).plus(jitter(id, schedule.discover()));
  }

  /// The next attempt to read what could not be read yet: the offsets of suspicion, then the
  /// longest of them again and again.
  public static Instant retry(int attempt, Instant now, Schedule schedule) {
    var offsets = schedule.suspect();
    if (offsets.isEmpty()) {
      return now.plus(schedule.discover());
    }
    return now.plus(offsets.get(Math.min(Math.max(attempt, 0), offsets.size() - 1)));
  }

  /// Up to a tenth of the interval, always the same for one subject.
  public static Duration jitter(String id, Duration every) {
    long parts = Math.floorMod(id.hashCode() * 0x9E3779B97F4A7C15L >>> 32, 1000L);
    return every.dividedBy(JITTER_PARTS).multipliedBy(parts).dividedBy(1000);
  }

  /// An article's age counts from its publication, unless that is unknown or lies after first
  /// sight.
  public static Instant born(@Nullable Instant published, Instant firstSeen) {
    return published == null || published.isAfter(firstSeen) ? firstSeen : published;
  }
}

package org.aigaq.streams.life;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.config.Schedule;
import org.jspecify.annotations.Nullable;

/// When to look again: at the next re-check offset, or at the first instant at which a threshold
/// can be met, whichever is earlier.
final class NextLook {
  private static final Duration LEAST = Duration.ofSeconds(1);

  /// After confirmation: so many looks a confirmation time apart, then so many seven apart.
  private static final int CLOSE_LOOKS = 7;

  private static final int WIDE_LOOKS = 8;
  private static final int WIDE = 7;

  private NextLook() {}

  static @Nullable Instant after(LifeState s, Instant at, Schedule schedule) {
    if (s.frozen()) {
      return null;
    }
    return switch (s.status()) {
      case SUSPECT -> suspect(s, at, schedule);
      case PROBABLE -> probable(s, at, schedule);
      case REMOVED -> removed(s, at, schedule);
      default -> doubted(s, at, schedule);
    };
  }

  private static Instant suspect(LifeState s, Instant at, Schedule schedule) {
    Schedule.Probable probable = schedule.probable();
    boolean oneMoreIsEnough = s.missingLooks() + 1 >= probable.observations();
    Instant threshold =
        oneMoreIsEnough
            ? later(s.firstMissingAt(), Missing.probableAfter(s.flapping(), schedule), at)
            : null;
    Instant next = earliest(offset(s, at, schedule), threshold);
    return next != null ? next : at.plus(share(probable.over(), probable.observations()));
  }

  private static Instant probable(LifeState s, Instant at, Schedule schedule) {
    Duration after = Missing.confirmedAfter(s.strong(), schedule);
    Instant next = earliest(offset(s, at, schedule), later(s.firstMissingAt(), after, at));
    return next != null ? next : at.plus(share(schedule.confirmed().strong(), 3));
  }

  private static @Nullable Instant removed(LifeState s, Instant at, Schedule schedule) {
    Schedule.Restored restored = schedule.restored();
    if (s.goodAgain() > 0) {
      Instant enough =
          s.goodAgain() + 1 >= restored.observations()
              ? later(s.firstGoodAgainAt(), restored.over(), at)
              : null;
      return enough != null ? enough : at.plus(share(restored.over(), restored.observations()));
    }
    return earliest(offset(s, at, schedule), tail(s, at, schedule));
  }

  private static @Nullable Instant tail(LifeState s, Instant at, Schedule schedule) {
    Duration period = atLeast(schedule.confirmed().over());
    Instant confirmed = s.confirmedAt() == null ? at : s.confirmedAt();
    long periods = Duration.between(confirmed, at).dividedBy(period);
    if (periods < CLOSE_LOOKS) {
      return at.plus(period);
    }
    return periods < CLOSE_LOOKS + (long) WIDE * WIDE_LOOKS
        ? at.plus(period.multipliedBy(WIDE))
        : null;
  }

  private static @Nullable Instant doubted(LifeState s, Instant at, Schedule schedule) {
    if (s.movedLooks() > 0 && s.movedLooks() < Life.MOVED_LOOKS) {
      Duration soon =
          schedule.suspect().isEmpty() ? schedule.restored().over() : schedule.suspect().getFirst();
      return at.plus(atLeast(soon));
    }
    return s.otherLooks() > 0 ? offset(s, at, schedule) : null;
  }

  private static @Nullable Instant offset(LifeState s, Instant at, Schedule schedule) {
    Instant from = s.firstBadAt();
    if (from == null) {
      return null;
    }
    return schedule.suspect().stream()
        .map(from::plus)
        .filter(next -> next.isAfter(at))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static @Nullable Instant later(@Nullable Instant from, Duration after, Instant at) {
    if (from == null) {
      return null;
    }
    Instant when = from.plus(after);
    return when.isAfter(at) ? when : null;
  }

  private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static Duration share(Duration whole, int parts) {
    return atLeast(whole.dividedBy(Math.max(1, parts)));
  }

  private static Duration atLeast(Duration duration) {
    return duration.compareTo(LEAST) < 0 ? LEAST : duration;
  }
}

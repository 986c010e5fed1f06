package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which living articles of a host stand in for it: asked beside a failing one, they tell whether
/// it is the article or the host.
public final class Siblings {
  private static final int ASKED = 5;
  private static final int MORE = 20;
  private static final Duration SAME_DAY = Duration.ofHours(24);
  private static final Duration OLD = Duration.ofDays(30);
  private static final int KEPT_NEWEST = 30;
  private static final int KEPT_OLDER = 30;

  private Siblings() {}

  /// An article that was read well when last asked.
  public record Living(String id, String directory, Instant born) {}

  /// Up to five: the newest, two of the same day, one of the same directory, the oldest beyond a
  /// month; filled up with the nearest in age.
  public static List<Living> choose(Living suspect, List<Living> living) {
    var candidates =
        living.stream()
            .filter(one -> !one.id().equals(suspect.id()))
            .sorted(Comparator.comparing(Living::born).reversed().thenComparing(Living::id))
            .toList();
    var chosen = new LinkedHashSet<Living>();
    candidates.stream().findFirst().ifPresent(chosen::add);
    nearest(suspect, candidates).stream()
        .filter(one -> distance(suspect, one).compareTo(SAME_DAY) <= 0 && !chosen.contains(one))
        .limit(2)
        .forEach(chosen::add);
    candidates.stream()
        .filter(one -> one.directory().equals(suspect.directory()) && !chosen.contains(one))
        .findFirst()
        .ifPresent(chosen::add);
    candidates.reversed().stream()
        .filter(one -> one.born().plus(OLD).isBefore(candidates.getFirst().born()))
        .findFirst()
        .ifPresent(chosen::add);
    for (Living one : nearest(suspect, candidates)) {
      if (chosen.size() >= ASKED) {
        break;
      }
      chosen.add(one);
    }
    return List.copyOf(chosen);
  }

  /// Some more, of all ages, when the first ones do not agree.
  ///
  /// @param asked ids of those that were asked
  public static List<Living> more(List<Living> living, Set<String> asked) {
    var rest =
        living.stream()
            .filter(one -> !asked.contains(one.id()))
            .sorted(Comparator.comparing(Living::born).thenComparing(Living::id))
            .toList();
    if (rest.size() <= MORE) {
      return rest;
    }
    return IntStream.range(0, MORE)
        .mapToObj(i -> rest.get(i * (rest.size() - 1) / (MORE - 1)))
        .toList();
  }

  /// The pool with one more; the newest and, apart from them, some older ones stay.
  public static List<Living> add(List<Living> pool, Living one) {
    var byAge =
        new ArrayList<>(pool.stream().filter(other -> !other.id().equals(one.id())).toList());
    byAge.add(one);
    byAge.sort(Comparator.comparing(Living::born).reversed().thenComparing(Living::id));
    if (byAge.size() <= KEPT_NEWEST + KEPT_OLDER) {
      return List.copyOf(byAge);
    }
    Set<Living> kept = new HashSet<>(byAge.subList(0, KEPT_NEWEST));
    byAge.stream()
        .skip(KEPT_NEWEST)
        .sorted(Comparator.comparingInt(other -> other.id().hashCode()))
        .limit(KEPT_OLDER)
        .forEach(kept::add);
    byAge.removeIf(other -> !kept.contains(other));
    return List.copyOf(byAge);
  }

  private static List<Living> nearest(Living suspect, List<Living> candidates) {
    return candidates.stream().sorted(Comparator.comparing(one -> distance(suspect, one))).toList();
  }

  private static Duration distance(Living one, Living other) {
    return Duration.between(one.born(), other.born()).abs();
  }
}

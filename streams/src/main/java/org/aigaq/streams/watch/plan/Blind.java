package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Time in which we could not look although something was due.
public final class Blind {
  private static final int KEPT = 20;

  private Blind() {}

  /// One stretch of it.
  public record Spell(Instant from, Instant until) {
    boolean touches(Spell other) {
      return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
  }

  /// The spells with one more, merged where they touch; the newest are kept.
  public static List<Spell> add(List<Spell> spells, Spell more) {
    if (!more.from().isBefore(more.until())) {
      return spells;
    }
    var sorted = new ArrayList<>(spells);
    sorted.add(more);
    sorted.sort(Comparator.comparing(Spell::from));
    var merged = new ArrayList<Spell>();
    for (Spell spell : sorted) {
      if (!merged.isEmpty() && merged.getLast().touches(spell)) {
        Spell last = merged.removeLast();
        Instant until = last.until().isAfter(spell.until()) ? last.until() : spell.until();
        merged.add(new Spell(last.from(), until));
      } else {
        merged.add(spell);
      }
    }
    return List.copyOf(merged.subList(Math.max(0, merged.size() - KEPT), merged.size()));
  }

  /// Seconds of blindness between two moments.
  public static long seconds(List<Spell> spells, Instant from, Instant until) {
    return spells.stream().mapToLong(spell -> overlap(spell, from, until)).sum();
  }

  private static long overlap(Spell spell, Instant from, Instant until) {
    Instant start = spell.from().isAfter(from) ? spell.from() : from;
    Instant end = spell.until().isBefore(until) ? spell.until() : until;
    return start.isBefore(end) ? Duration.between(start, end).toSeconds() : 0;
  }
}

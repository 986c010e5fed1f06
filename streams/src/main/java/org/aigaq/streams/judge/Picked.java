package org.aigaq.streams.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.jspecify.annotations.Nullable;

/// Tells articles that were picked out from those that a host lost.
///
/// A restored backup loses what is younger than a date, a migration what is older: the lost ones
/// stand together in time, whatever was published before and after. Where living articles stand
/// between missing ones, somebody chose.
final class Picked {
  /// A single one may have been put back, or bear a wrong date.
  private static final int BETWEEN = 2;

  private Picked() {}

  static boolean out(Outcome suspect, @Nullable Instant born, List<ControlLook> looks) {
    if (FailureClass.of(suspect) != FailureClass.MISSING || born == null) {
      return false;
    }
    List<Instant> missing = new ArrayList<>(List.of(born));
    List<Instant> living = new ArrayList<>();
    for (ControlLook look : looks) {
      Instant age = look.born();
      if (look.target() != Target.ARTICLE || age == null) {
        continue;
      }
      FailureClass of = FailureClass.of(look.outcome());
      if (of == FailureClass.MISSING) {
        missing.add(age);
      } else if (of == FailureClass.GOOD) {
        living.add(age);
      }
    }
    Instant youngest = Collections.max(missing);
    Instant oldest = Collections.min(missing);
    long between =
        living.stream().filter(age -> age.isAfter(oldest) && age.isBefore(youngest)).count();
    return between >= BETWEEN;
  }
}

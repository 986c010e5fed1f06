package org.aigaq.streams.watch.plan;

import java.util.EnumSet;
import java.util.Set;
import org.aigaq.contract.config.Politeness.Budget;

/// What an outlet's daily budget still allows. The oldest stretch first, suspects never.
public final class Allowance {
  private static final double BACKFILL_SHARE = 0.5;
  private static final double OLD_SHARE = 0.8;

  private Allowance() {}

  public static Set<Lane> lanes(long requests, long bytes, Budget budget) {
    double used =
        Math.max(share(requests, budget.requestsPerDay()), share(bytes, budget.bytesPerDay()));
    var lanes = EnumSet.of(Lane.SUSPECT, Lane.CONTROL);
    if (used < 1) {
      lanes.add(Lane.DISCOVERY);
      lanes.add(Lane.YOUNG);
    }
    if (used < OLD_SHARE) {
      lanes.add(Lane.OLD);
    }
    if (used < BACKFILL_SHARE) {
      lanes.add(Lane.BACKFILL);
    }
    return lanes;
  }

  private static double share(long used, long budget) {
    return budget <= 0 ? 1 : (double) used / budget;
  }
}

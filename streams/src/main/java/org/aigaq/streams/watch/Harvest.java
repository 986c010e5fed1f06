package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.streams.life.Step;
import org.aigaq.streams.life.Transition;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Returns;
import org.aigaq.streams.watch.state.ArticleRow;

/// Counts what looks at an outlet's articles bring in, so that its revisits adapt.
final class Harvest {
  /// Most looks find nothing: of those one in so many is written down, and stands for all.
  private static final int SAMPLED = 8;

  private final Desk desk;

  Harvest(Desk desk) {
    this.desk = desk;
  }

  /// @param sight with the row before the look
  void reap(Sight sight, ArticleRow after, Step step) {
    boolean found = edited(sight.row(), after) || removed(step);
    boolean sampled = Math.floorMod(sight.capture().id().hashCode(), SAMPLED) == 0;
    Instant before = sight.row().looks().checked();
    if (before == null || !(found || sampled)) {
      return;
    }
    String outlet = sight.outlet().id();
    Returns returns = desk.returns(sight.site(), outlet);
    int tier = Cadence.tier(sight.born(), before, sight.schedule());
    Duration covered = Duration.between(before, sight.capture().at());
    Returns more = returns.plus(tier, covered, sampled ? SAMPLED : 0, found, sight.schedule());
    if (!more.equals(returns)) {
      desk.put(sight.site(), outlet, more);
    }
  }

  private static boolean edited(ArticleRow before, ArticleRow after) {
    Integer waiting = after.version() == null ? null : after.version().unconfirmed();
    Integer waited = before.version() == null ? null : before.version().unconfirmed();
    return waiting != null && !waiting.equals(waited);
  }

  private static boolean removed(Step step) {
    return step.transitions().stream().anyMatch(Transition.Probable.class::isInstance);
  }
}

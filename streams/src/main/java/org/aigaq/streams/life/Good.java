package org.aigaq.streams.life;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Outcome;

/// Looks that read the article's text, here or elsewhere.
final class Good {
  private Good() {}

  static void take(Draft d, Look look, Schedule schedule, List<Transition> out) {
    d.forgetOther();
    d.lastSeenAt = look.at();
    switch (d.status) {
      case SUSPECT -> {
        out.add(new Transition.Unsuspected(look.at(), incident(d)));
        live(d, look, schedule, out);
      }
      case PROBABLE -> {
        out.add(new Transition.Retracted(look.at(), incident(d), Confidence.READ_AGAIN));
        live(d, look, schedule, out);
      }
      case REMOVED -> again(d, look, schedule, out);
      case MOVED, WALLED, UNREACHABLE -> {
        d.status = ArticleStatus.LIVE;
        d.movedTo = null;
        d.firstBadAt = null;
        out.add(new Transition.Recovered(look.at()));
      }
      default -> d.firstBadAt = null;
    }
  }

  private static String incident(Draft d) {
    return requireNonNullElse(d.incident, "");
  }

  private static void live(Draft d, Look look, Schedule schedule, List<Transition> out) {
    d.status = ArticleStatus.LIVE;
    d.forgetMissing();
    Turns.count(d, look.at(), schedule, out);
  }

  private static void again(Draft d, Look look, Schedule schedule, List<Transition> out) {
    Instant since = d.firstGoodAgainAt == null ? look.at() : d.firstGoodAgainAt;
    d.firstGoodAgainAt = since;
    d.goodAgain++;
    d.editedAgain |= look.outcome() == Outcome.ALTERED;
    Schedule.Restored restored = schedule.restored();
    if (d.goodAgain < restored.observations()
        || Duration.between(since, look.at()).compareTo(restored.over()) < 0) {
      return;
    }
    out.add(
        d.editedAgain
            ? new Transition.RestoredEdited(look.at(), incident(d), Confidence.READ_AGAIN)
            : new Transition.RestoredUnchanged(look.at(), incident(d), Confidence.READ_AGAIN));
    live(d, look, schedule, out);
    d.status = ArticleStatus.RESTORED;
  }

  /// The text was read at another address: twice in a row makes it moved.
  static void moved(Draft d, Look look, List<Transition> out) {
    String to = look.movedTo();
    if (to == null) {
      return;
    }
    d.movedLooks = to.equals(d.movedTo) ? d.movedLooks + 1 : 1;
    d.movedTo = to;
    d.lastSeenAt = look.at();
    if (d.status == ArticleStatus.MOVED || d.movedLooks < Life.MOVED_LOOKS) {
      return;
    }
    boolean raised = d.status == ArticleStatus.PROBABLE || d.status == ArticleStatus.REMOVED;
    out.add(new Transition.Moved(look.at(), raised ? d.incident : null, to, Confidence.READ_AGAIN));
    d.status = ArticleStatus.MOVED;
    d.forgetMissing();
    d.otherLooks = 0;
    d.otherSince = null;
  }
}

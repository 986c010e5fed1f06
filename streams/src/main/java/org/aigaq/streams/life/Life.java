package org.aigaq.streams.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Outcome;

/// The life of an article, look by look. A single look never decides: a removal is suspected,
/// probable, then confirmed by consistent looks over time while the host's other pages live.
///
/// Looks that could not see (challenge, outage, wall, rate limit, our own trouble) neither advance
/// a removal nor reset it. All durations are between observation times.
public final class Life {
  /// A look of this strength is strong evidence on its own: 410, 451, a notice.
  public static final double STRONG = 0.85;

  /// The text must be read at its new address so often before an article counts as moved.
  static final int MOVED_LOOKS = 2;

  static final int WALLED_LOOKS = 2;

  private Life() {}

  /// Takes one look.
  ///
  /// @param look one that is older than the last changes nothing
  public static Step next(LifeState state, Look look, Schedule schedule) {
    if (stale(state, look.at())) {
      return new Step(state, List.of(), null);
    }
    Draft draft = new Draft(state);
    List<Transition> out = new ArrayList<>();
    switch (look.outcome()) {
      case UNCHANGED, PRESENT, ALTERED -> Good.take(draft, look, schedule, out);
      case REPLACED -> replaced(draft, look, schedule, out);
      case GONE, HTTP_451, SOFT_404, REDIRECTED, NOTICE, GUTTED, RESTRICTED ->
          Missing.take(draft, look, schedule, out);
      case MOVED -> Good.moved(draft, look, out);
      case WALLED, CHALLENGE, TEMPORARY, HOST_DOWN, NET_BLOCKED ->
          unseen(draft, look, schedule, out);
      case RATE_LIMITED, ROBOTS, EXPIRED, EXTRACTOR_CHANGE, DISCARDED, UNKNOWN -> {}
    }
    LifeState next = draft.build();
    return new Step(next, out, NextLook.after(next, look.at(), schedule));
  }

  /// The gate became clear after the look that asked for controls: what waited for that may follow
  /// now.
  ///
  /// @param at when the last control was seen
  public static Step cleared(LifeState state, Instant at, Schedule schedule) {
    if (state.frozen() || state.firstMissingAt() == null) {
      return new Step(state, List.of(), null);
    }
    Draft draft = new Draft(state);
    List<Transition> out = new ArrayList<>();
    draft.clearAt = at;
    Missing.advance(draft, schedule, out);
    LifeState next = draft.build();
    return new Step(next, out, NextLook.after(next, at, schedule));
  }

  /// A host event began.
  public static LifeState freeze(LifeState state) {
    Draft draft = new Draft(state);
    draft.frozen = true;
    return draft.build();
  }

  /// The host is back: an unconfirmed removal starts counting anew, and is looked at now.
  public static Step thaw(LifeState state, Instant at) {
    Draft draft = new Draft(state);
    draft.frozen = false;
    boolean doubted = draft.firstBadAt != null || draft.otherLooks > 0;
    draft.forgetOther();
    if (draft.status == ArticleStatus.SUSPECT || draft.status == ArticleStatus.PROBABLE) {
      draft.restartClock();
      draft.firstBadAt = at;
    }
    return new Step(draft.build(), List.of(), doubted ? at : null);
  }

  private static boolean stale(LifeState state, Instant at) {
    Instant missing = state.lastMissingAt();
    return at.isBefore(state.lastSeenAt()) || (missing != null && at.isBefore(missing));
  }

  /// Another text at the address: of a living article an edit to judge, of a missing one no return.
  private static void replaced(Draft d, Look look, Schedule schedule, List<Transition> out) {
    boolean inIncident =
        switch (d.status) {
          case SUSPECT, PROBABLE, REMOVED -> true;
          default -> false;
        };
    if (!inIncident) {
      Good.take(d, look, schedule, out);
    }
  }

  private static void unseen(Draft d, Look look, Schedule schedule, List<Transition> out) {
    if (d.firstBadAt == null) {
      d.firstBadAt = look.at();
    }
    boolean counts =
        switch (d.status) {
          case LIVE, RESTORED, WALLED, UNREACHABLE -> !d.frozen;
          default -> false;
        };
    if (!counts) {
      return;
    }
    Instant since = d.otherSince == null ? look.at() : d.otherSince;
    d.otherSince = since;
    d.otherLooks++;
    if (look.outcome() == Outcome.WALLED) {
      walled(d, look, out);
    } else {
      unreachable(d, look, Duration.between(since, look.at()), schedule, out);
    }
  }

  private static void walled(Draft d, Look look, List<Transition> out) {
    if (d.otherLooks >= WALLED_LOOKS && d.status != ArticleStatus.WALLED) {
      d.status = ArticleStatus.WALLED;
      out.add(new Transition.Walled(look.at()));
    }
  }

  private static void unreachable(
      Draft d, Look look, Duration span, Schedule schedule, List<Transition> out) {
    Schedule.Probable probable = schedule.probable();
    if (d.otherLooks >= probable.observations()
        && span.compareTo(probable.over()) >= 0
        && d.status != ArticleStatus.UNREACHABLE) {
      d.status = ArticleStatus.UNREACHABLE;
      out.add(new Transition.Unreachable(look.at(), look.outcome()));
    }
  }
}

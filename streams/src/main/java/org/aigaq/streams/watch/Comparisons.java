package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Alert.Evidence;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.aigaq.streams.judge.Judge;
import org.aigaq.streams.judge.LastGood;
import org.aigaq.streams.vantage.Comparison;
import org.aigaq.streams.vantage.Seen;
import org.aigaq.streams.vantage.Tally;
import org.aigaq.streams.vantage.View;
import org.aigaq.streams.vantage.Way;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Pace;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.Divide;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.Round;
import org.jspecify.annotations.Nullable;

/// Takes in what the vantages answer, and lets follow what their comparison says.
final class Comparisons {
  private final Desk desk;
  private final Knowledge knowledge;
  private final VantageDesk vantages;
  private final Samples samples;
  private final Outages outages;
  private final Blockings blockings;
  private final HealthDesk health;

  Comparisons(
      Desk desk,
      Knowledge knowledge,
      VantageDesk vantages,
      Samples samples,
      Outages outages,
      Blockings blockings,
      HealthDesk health) {
    this.desk = desk;
    this.knowledge = knowledge;
    this.vantages = vantages;
    this.samples = samples;
    this.outages = outages;
    this.blockings = blockings;
    this.health = health;
  }

  /// One of the vantage desk's errands came back.
  void answer(SitePlan plan, Host host, Errand errand, Capture capture, Instant now) {
    boolean away =
        capture.finalUrl() != null
            && !capture.redirects().isEmpty()
            && plan.own(capture.finalUrl()).isEmpty();
    // What another host answers in the place of the home page is not as usual, however well it
    // reads.
    Outcome outcome =
        away && errand.target() == Target.HOME
            ? Outcome.REDIRECTED
            : outcome(plan, host, errand, capture);
    Seen seen = Seen.of(capture, outcome, away);
    var evidence = Evidences.of(capture, kind(errand), outcome);
    closed(plan, host, errand, new Answer(seen, evidence, capture.at()), now);
  }

  /// One of them will not come back.
  void lost(SitePlan plan, Host host, Errand errand, Instant now) {
    closed(plan, host, errand, new Answer(null, null, now), now);
  }

  private record Answer(@Nullable Seen seen, @Nullable Evidence evidence, Instant at) {}

  private void closed(SitePlan plan, Host host, Errand errand, Answer answer, Instant now) {
    String set = errand.set() == null ? "" : errand.set();
    if (set.equals(VantageDesk.SAMPLE)) {
      sampled(plan, host, errand, answer, now);
    } else if (set.equals(Samples.CHECK)) {
      samples.note(host, view(host, answer.seen(), null, answer));
    } else if (set.startsWith(VantageDesk.LOOK)) {
      looked(plan, host, errand, answer);
    } else {
      inRound(plan, host, errand, answer, now);
    }
  }

  private void sampled(SitePlan plan, Host host, Errand errand, Answer answer, Instant now) {
    Outlet outlet = plan.outlet(errand.outlet()).orElse(null);
    boolean known = vantages.others(plan).contains(Keys.vantage(host.name()));
    if (outlet == null || !known) {
      samples.forget(host);
      return;
    }
    samples.note(host, view(host, answer.seen(), null, answer));
    String authority = Keys.authority(host.name());
    boolean fails = answer.seen() != null && answer.seen().way() == Way.FAILS;
    Divide divide = desk.stores().divides().get(Keys.of(host.site(), authority));
    if (fails || divide != null) {
      vantages.compare(plan, authority, outlet, divide == null ? null : divide.articleId(), now);
    }
    vantages.sample(host, outlet, next(divide, fails, outlet.schedule(), now));
  }

  /// Differences are looked at again as suspicions of articles are, and every half hour once they
  /// are told, so that their end is told as well; all else once a day.
  private static Instant next(
      @Nullable Divide divide, boolean fails, Schedule schedule, Instant now) {
    if (divide == null && !fails) {
      return now.plus(schedule.probe());
    }
    if (divide != null && divide.incident().alert() != null) {
      return now.plus(Pace.probe(schedule, Integer.MAX_VALUE));
    }
    Instant since = divide == null ? now : divide.tally().since();
    return schedule.suspect().stream()
        .map(since::plus)
        .filter(at -> at.isAfter(now))
        .findFirst()
        .orElse(now.plus(schedule.probe()));
  }

  private void looked(SitePlan plan, Host host, Errand errand, Answer answer) {
    String article = errand.articleId();
    if (article == null || answer.seen() == null) {
      return;
    }
    Round round = vantages.round(plan, Keys.authority(host.name()));
    Seen home = round == null ? null : round.home(Keys.vantage(host.name()));
    stand(host, article, view(host, home, answer.seen(), answer));
  }

  private void stand(Host host, String article, View view) {
    vantages.put(host.site(), article, vantages.stands(host.site(), article).with(view));
  }

  private static View view(Host host, @Nullable Seen home, @Nullable Seen article, Answer answer) {
    var evidence = answer.evidence();
    return new View(
        Keys.vantage(host.name()),
        answer.at(),
        home,
        article,
        evidence == null ? List.of() : List.of(evidence));
  }

  private void inRound(SitePlan plan, Host host, Errand errand, Answer answer, Instant now) {
    String authority = Keys.authority(host.name());
    Round round = vantages.round(plan, authority);
    if (round == null || !round.set().equals(errand.set()) || round.complete()) {
      return;
    }
    Round next =
        round.closed(
            errand.subject(),
            Keys.vantage(host.name()),
            errand.target() == Target.HOME,
            answer.seen(),
            answer.evidence(),
            answer.at());
    vantages.put(plan, authority, next);
    if (next.complete()) {
      settle(plan, authority, next, now);
    }
  }

  private void settle(SitePlan plan, String authority, Round round, Instant now) {
    for (View view : round.views()) {
      if (!view.vantage().equals(plan.vantage())) {
        Host host = new Host(plan.site().id(), Keys.host(authority, view.vantage()));
        samples.note(host, view);
        tell(plan, host, view, now);
        if (round.articleId() != null && view.article() != null) {
          stand(host, round.articleId(), view);
        }
      }
    }
    Comparison comparison = Comparison.of(round.views());
    outages.compared(plan, authority, comparison, now);
    Divide before = desk.stores().divides().get(Keys.of(plan.site().id(), authority));
    switch (comparison) {
      case Comparison.Differ differ -> {
        samples.ask(plan, authority, differ.failing(), now);
        differ(plan, authority, differ, before, round, now);
      }
      case Comparison.Reached reached -> {
        if (before != null && !isOfOther(before, round)) {
          blockings.reached(plan, authority, before, round, now);
        }
      }
      // Down from everywhere, or nobody could tell: neither more nor less than before.
      case Comparison.Down down -> {}
      case Comparison.Unclear unclear -> {}
    }
  }

  private void differ(
      SitePlan plan,
      String authority,
      Comparison.Differ differ,
      @Nullable Divide before,
      Round round,
      Instant now) {
    boolean other = before != null && isOfOther(before, round);
    boolean told = before != null && before.incident().alert() != null;
    if (other && told && differ.scope() == Comparison.Scope.ARTICLE) {
      // One alert at a time: this article's turn comes when the other one's is closed.
      return;
    }
    Tally row = before == null || other ? null : before.tally();
    blockings.differ(plan, authority, Tally.plus(row, differ, latest(round)), before, round, now);
  }

  /// An article that differs says nothing of another one.
  private static boolean isOfOther(Divide before, Round round) {
    return before.articleId() != null && !before.articleId().equals(round.articleId());
  }

  private static Instant latest(Round round) {
    return round.views().stream().map(View::at).max(Instant::compareTo).orElse(round.askedAt());
  }

  private void tell(SitePlan plan, Host host, View view, Instant now) {
    boolean blocked = desk.file(host).condition().state() == Health.State.BLOCKED;
    if (view.host() == Way.FAILS && !blocked) {
      health.turn(plan, host, Health.State.DOWN, "it cannot be reached from this vantage", now);
    } else if (view.host() == Way.WORKS && !blocked) {
      health.turn(plan, host, Health.State.UP, null, now);
    }
  }

  private Outcome outcome(SitePlan plan, Host host, Errand errand, Capture capture) {
    String article = errand.articleId();
    LastGood good = article == null ? null : knowledge.lastGood(host.site(), article).orElse(null);
    var known = knowledge.of(plan, host, capture, article, Controls.NONE);
    return Judge.control(capture, good, known, false).outcome();
  }

  private static String kind(Errand errand) {
    return errand.target() == Target.HOME ? "control_home" : "article";
  }
}

package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigaq.contract.record.Alert.Evidence;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.judge.Judged;
import org.aigaq.streams.judge.Judgement;
import org.aigaq.streams.judge.Rules;
import org.aigaq.streams.life.Life;
import org.aigaq.streams.life.LifeState;
import org.aigaq.streams.life.Look;
import org.aigaq.streams.life.Step;
import org.aigaq.streams.vantage.Stands;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.ArticleRow.Version;
import org.aigaq.streams.watch.state.ControlSet;
import org.jspecify.annotations.Nullable;

/// Lets a judged look change the article's life, versions and next visit.
final class Verdicts {
  private final Desk desk;
  private final Emit emit;
  private final Lives lives;
  private final Revisions revisions;
  private final Edits edits;
  private final Removals removals;
  private final LivingPool living;
  private final Harvest harvest;
  private final Grading grading;
  private final VantageDesk vantages;

  Verdicts(
      Desk desk,
      Lives lives,
      Revisions revisions,
      Edits edits,
      Removals removals,
      LivingPool living,
      Grading grading,
      VantageDesk vantages) {
    this.desk = desk;
    this.emit = new Emit(desk);
    this.lives = lives;
    this.revisions = revisions;
    this.edits = edits;
    this.removals = removals;
    this.living = living;
    this.harvest = new Harvest(desk);
    this.grading = grading;
    this.vantages = vantages;
  }

  /// The first good reading, already kept as revision 1.
  void born(Sight first) {
    Sight sight = first.with(Register.dated(first.row(), first.article()));
    ArticleRow row =
        sight
            .row()
            .with(Revisit.visit(sight.row(), sight.capture()))
            .checked(sight.capture().at(), true);
    ArticleRow told =
        emit.state(sight.plan(), sight.id(), row, desk.text(sight.site(), sight.id()), null);
    living.lives(sight, true);
    if (row.identity().entry() == ArticleEntry.LIVE) {
      grading.published(sight);
    }
    putScheduled(sight.with(told), null);
  }

  /// The article was read, here or elsewhere.
  void seen(Sight sight, Judged judged) {
    advance(sight, judged, true, List.of());
  }

  /// The article was missing or its host was, and the controls have spoken.
  ///
  /// @param clear the host is as usual
  void missed(Sight sight, Judged judged, boolean clear, List<ControlSet.Done> controls) {
    advance(sight, judged, clear, controls);
  }

  /// The look could not see: it is noted, and that is all.
  void unseen(Sight sight, Judged judged) {
    emit.observation(sight.capture(), sight.id(), judged);
    ArticleRow row = sight.row();
    Instant at = sight.capture().at();
    putScheduled(
        sight.with(row.with(new ArticleRow.Looks(row.looks().seen(), at, row.looks().delisted()))),
        null);
  }

  /// The host fails: the article waits for its recovery.
  ///
  /// @param again when to look again
  void frozen(Sight sight, Judged judged, Instant again) {
    emit.observation(sight.capture(), sight.id(), judged);
    ArticleRow row =
        sight
            .row()
            .with(
                new ArticleRow.Looks(
                    sight.row().looks().seen(),
                    sight.capture().at(),
                    sight.row().looks().delisted()));
    desk.put(
        sight.site(),
        sight.id(),
        desk.schedule(sight.host(), sight.id(), row, Lane.SUSPECT, again, Why.SUSPICION));
  }

  private void advance(Sight sight, Judged judged, boolean clear, List<ControlSet.Done> controls) {
    emit.observation(sight.capture(), sight.id(), judged);
    Outcome outcome = judged.judgement().outcome();
    LifeState before = lives.load(sight.host(), sight.id(), sight.row());
    Stands stands = vantages.stands(sight.site(), sight.id());
    Step step = Life.next(before, look(sight, judged, clear, before, stands), sight.schedule());
    lives.save(sight.site(), sight.id(), step.next());

    // Another text is the article's only on a host that is as usual.
    boolean replaced = outcome == Outcome.REPLACED && (missing(before) || !clear);
    boolean readable = outcome.present() && !replaced;
    ArticleRow row = readable ? versions(sight) : sight.row();
    boolean revised = revision(row) != revision(sight.row());
    // Until a move is sure the text was last seen at its own address: who moves an article
    // publishes it elsewhere about when it goes from here.
    boolean moved = outcome == Outcome.MOVED && step.next().status() == ArticleStatus.MOVED;
    boolean seen = readable || moved;
    row = row.checked(sight.capture().at(), seen).with(step.next().status());
    row = seen ? row.with(Revisit.visit(row, sight.capture())) : row;
    row = removals.follow(sight.with(row), step, judged, beside(controls, stands), sight.row());
    if (seen) {
      vantages.forget(sight.plan(), sight.id());
    }
    boolean turned = step.next().status() != sight.row().status();
    if (revised || turned || Emit.overdue(row, sight.capture().at())) {
      row =
          emit.state(
              sight.plan(),
              sight.id(),
              row,
              desk.text(sight.site(), sight.id()),
              step.next().status() == ArticleStatus.MOVED ? step.next().movedTo() : null);
    }
    note(sight, outcome);
    harvest.reap(sight, row, step);
    putScheduled(sight.with(row), step.lookAgainAt());
  }

  private void note(Sight sight, Outcome outcome) {
    if (outcome.present()) {
      living.lives(sight, false);
    } else {
      living.fails(sight.host(), sight.id());
    }
  }

  private ArticleRow versions(Sight sight) {
    Version version = sight.row().version();
    Article article = sight.article();
    Capture capture = sight.capture();
    if (version == null) {
      return sight.row();
    }
    boolean same = article == null || article.digest().equals(version.digest());
    if (same && version.unconfirmed() != null) {
      boolean settled = edits.confirm(sight.host(), sight.id(), capture);
      return settled ? sight.row().with(version.waitingFor(null)) : sight.row();
    }
    if (article == null || same || !capture.extractorVersion().equals(version.extractor())) {
      return sight.row();
    }
    var reading =
        new Reading(sight.plan(), sight.outlet(), sight.id(), sight.row(), capture, article);
    return revisions.changed(reading, version);
  }

  /// What else was looked at for it.
  private static List<Evidence> beside(List<ControlSet.Done> controls, Stands stands) {
    var all = new ArrayList<Evidence>();
    controls.forEach(done -> all.add(done.evidence()));
    stands.views().forEach(view -> all.addAll(view.evidence()));
    return all;
  }

  /// A removal needs the vantages to agree: while another one reads the text, no look counts.
  private static Look look(
      Sight sight, Judged judged, boolean clear, LifeState before, Stands stands) {
    Instant bad = before.firstBadAt();
    Stands.Verdict others = stands.verdict(bad == null ? sight.capture().at() : bad);
    Judgement judgement = judged.judgement();
    boolean delisted = sight.row().looks().delisted() != null;
    String movedTo = judgement.outcome() == Outcome.MOVED ? movedTo(sight, judged) : null;
    return new Look(
        sight.capture().at(),
        Emit.observationId(sight.capture()),
        judgement.outcome(),
        judgement.strength(),
        clear && others != Stands.Verdict.CONTRADICTED,
        delisted,
        others == Stands.Verdict.AGREED,
        movedTo,
        wasDraft(sight));
  }

  private static @Nullable String movedTo(Sight sight, Judged judged) {
    var elsewhere = judged.input().elsewhere();
    boolean there = judged.judgement().ruleId().equals(Rules.MOVED_ELSEWHERE);
    return there && elsewhere != null ? elsewhere.url() : sight.capture().finalUrl();
  }

  /// It was there for a quarter of the time that makes a removal probable, a quarter of an hour as
  /// a rule, and no longer.
  private static boolean wasDraft(Sight sight) {
    Instant seen = sight.row().looks().seen();
    Duration most = sight.schedule().probable().over().dividedBy(4);
    return seen != null
        && sight.row().identity().entry() == ArticleEntry.LIVE
        && Duration.between(sight.born(), seen).compareTo(most) < 0;
  }

  /// Puts the row with its next visit: when the life asks for one, when an edit waits for a second
  /// look, or as its age says.
  void putScheduled(Sight sight, @Nullable Instant again) {
    ArticleRow row = sight.row();
    Version version = row.version();
    boolean waits = version != null && version.unconfirmed() != null;
    Instant soon = waits ? Cadence.retry(0, sight.capture().at(), sight.schedule()) : null;
    Instant suspicion = earliest(again, soon);
    if (suspicion == null && doubtful(row.status())) {
      suspicion = Cadence.retry(0, sight.now(), sight.schedule());
    }
    ArticleRow scheduled;
    if (suspicion != null) {
      scheduled =
          desk.schedule(sight.host(), sight.id(), row, Lane.SUSPECT, suspicion, Why.SUSPICION);
    } else {
      Optional<Instant> next =
          Cadence.nextRevisit(
              sight.id(),
              sight.born(),
              sight.capture().at(),
              sight.schedule(),
              new Cadence.Habits(
                  desk.returns(sight.site(), sight.outlet().id()), revision(row) > 1));
      Lane lane = Lane.ofAge(sight.born(), sight.capture().at(), sight.schedule());
      scheduled =
          next.map(at -> desk.schedule(sight.host(), sight.id(), row, lane, at, Why.REVISIT))
              .orElseGet(() -> desk.unschedule(sight.host(), sight.id(), row));
    }
    desk.put(sight.site(), sight.id(), scheduled);
  }

  private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static boolean doubtful(ArticleStatus status) {
    return status == ArticleStatus.SUSPECT || status == ArticleStatus.PROBABLE;
  }

  private static boolean missing(LifeState life) {
    return doubtful(life.status()) || life.status() == ArticleStatus.REMOVED;
  }

  private static int revision(ArticleRow row) {
    return row.version() == null ? 0 : row.version().revision();
  }
}

package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.judge.Judged;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.ArticleRow.Version;
import org.aigaq.streams.watch.state.ArticleRow.Visit;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.TextRow;

/// Takes in the captures of articles and sends each the way of its outcome.
final class Looks {
  private static final int FIRST_LOOKS = 20;
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Desk desk;
  private final Knowledge knowledge;
  private final Emit emit;
  private final Verdicts verdicts;
  private final Revisions revisions;
  private final ControlDesk controls;
  private final Probes probes;
  private final Twins twins;

  Looks(
      Desk desk,
      Knowledge knowledge,
      Verdicts verdicts,
      Revisions revisions,
      ControlDesk controls,
      Probes probes) {
    this.desk = desk;
    this.knowledge = knowledge;
    this.emit = new Emit(desk);
    this.verdicts = verdicts;
    this.revisions = revisions;
    this.controls = controls;
    this.probes = probes;
    this.twins = new Twins(desk);
  }

  /// @param confirms false when the worker's clock cannot be trusted: the capture decides nothing
  void take(SitePlan plan, Host host, Capture capture, Instant now, boolean confirms) {
    String id = capture.articleId();
    ArticleRow row = id == null ? null : desk.article(plan.site().id(), id).orElse(null);
    Outlet outlet = row == null ? null : plan.outlet(row.identity().outlet()).orElse(null);
    if (id == null || row == null || outlet == null) {
      return;
    }
    var sight = new Sight(plan, outlet, host, id, row, capture, now);
    if (capture.why() == Why.RE_EXTRACT) {
      readAgain(sight);
    } else if (!confirms || isOld(row, capture)) {
      routine(sight, row);
    } else {
      judge(sight);
    }
  }

  /// The capture could not be handled: the article is looked at again at its usual pace.
  void later(SitePlan plan, Host host, Capture capture, Instant now) {
    String id = capture.articleId();
    ArticleRow row = id == null ? null : desk.article(plan.site().id(), id).orElse(null);
    Outlet outlet = row == null ? null : plan.outlet(row.identity().outlet()).orElse(null);
    if (id != null && row != null && outlet != null) {
      routine(new Sight(plan, outlet, host, id, row, capture, now), row);
    }
  }

  private static boolean isOld(ArticleRow row, Capture capture) {
    Instant checked = row.looks().checked();
    return checked != null && !capture.at().isAfter(checked);
  }

  private void judge(Sight sight) {
    Judged judged = knowledge.judge(sight, Controls.NONE);
    knowledge.landed(sight);
    Outcome outcome = judged.judgement().outcome();
    Version version = sight.row().version();
    if (version == null) {
      first(sight, judged);
      return;
    }
    switch (outcome) {
      case UNCHANGED, PRESENT, ALTERED, MOVED -> {
        if (sight.row().visit().lane() == Lane.SUSPECT) {
          controls.isBack(sight);
        }
        verdicts.seen(sight, judged);
      }
      case EXTRACTOR_CHANGE -> extractorChanged(sight, judged, version);
      case RATE_LIMITED -> {
        verdicts.unseen(sight, judged);
        pause(sight);
      }
      case ROBOTS, EXPIRED, DISCARDED, UNKNOWN -> verdicts.unseen(sight, judged);
      case GONE,
          HTTP_451,
          SOFT_404,
          REDIRECTED,
          NOTICE,
          GUTTED,
          REPLACED,
          RESTRICTED,
          WALLED,
          CHALLENGE,
          TEMPORARY,
          HOST_DOWN,
          NET_BLOCKED ->
          controls.suspect(sight, judged);
    }
  }

  private void first(Sight sight, Judged judged) {
    Outcome outcome = judged.judgement().outcome();
    Article article = sight.article();
    emit.observation(sight.capture(), sight.id(), judged);
    if (outcome.present() && article != null) {
      if (twins.joins(sight, article)) {
        return;
      }
      var reading =
          new Reading(
              sight.plan(), sight.outlet(), sight.id(), sight.row(), sight.capture(), article);
      verdicts.born(sight.with(revisions.first(reading)));
      probes.learn(sight.plan(), sight.host(), sight.row().identity().url(), sight.now());
      return;
    }
    if (outcome == Outcome.RATE_LIMITED) {
      pause(sight);
    }
    if (Outages.ofHost(outcome)) {
      controls.hostSign(sight.plan(), sight.host(), sight.outlet(), outcome, sight.now());
    }
    Visit visit = sight.row().visit();
    int failures = visit.failures() + 1;
    ArticleRow failed =
        sight.row().with(new Visit(visit.lane(), visit.due(), null, null, null, failures));
    if (failures >= FIRST_LOOKS) {
      desk.put(sight.site(), sight.id(), desk.unschedule(sight.host(), sight.id(), failed));
      return;
    }
    Instant at = Cadence.retry(failures - 1, sight.now(), sight.schedule());
    desk.put(
        sight.site(),
        sight.id(),
        desk.schedule(sight.host(), sight.id(), failed, Lane.OLD, at, Why.FIRST_SIGHT));
  }

  /// The host asks for patience: nothing is sent to it for as long as it says.
  private void pause(Sight sight) {
    Duration asked = sight.capture().retryAfter();
    Duration pause = asked == null ? PAUSE : asked;
    Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    desk.put(sight.host(), desk.host(sight.host()).blocked(sight.now().plus(bounded)));
  }

  /// Two readings are compared only when one extractor made both: the last good version's bytes are
  /// read again first.
  private void extractorChanged(Sight sight, Judged judged, Version version) {
    emit.observation(sight.capture(), sight.id(), judged);
    Article article = sight.article();
    Optional<TextRow> text = desk.text(sight.site(), sight.id());
    boolean readable = text.filter(row -> row.archive() != null && !row.stale()).isPresent();
    if (readable) {
      desk.due()
          .put(
              sight.host(),
              Lane.SUSPECT,
              sight.now(),
              Errand.again(sight.id(), sight.row().identity().outlet()));
      desk.put(sight.site(), sight.id(), desk.unschedule(sight.host(), sight.id(), sight.row()));
      return;
    }
    ArticleRow row = sight.row().checked(sight.capture().at(), true);
    if (article != null) {
      String extractor = sight.capture().extractorVersion();
      desk.put(
          sight.site(),
          sight.id(),
          new TextRow(
              article,
              extractor,
              sight.capture().at(),
              sight.capture().id(),
              sight.capture().archive(),
              false));
      row = row.with(version.read(article.digest(), extractor));
    }
    routine(sight, row);
  }

  /// The last good version in today's words; then the article itself is looked at.
  private void readAgain(Sight sight) {
    Version version = sight.row().version();
    Optional<TextRow> text = desk.text(sight.site(), sight.id());
    if (version == null || text.isEmpty()) {
      return;
    }
    TextRow old = text.get();
    Article article = sight.article();
    ArticleRow row = sight.row();
    String extractor = sight.capture().extractorVersion();
    if (article == null) {
      desk.put(
          sight.site(),
          sight.id(),
          new TextRow(
              old.article(), old.extractor(), old.at(), old.captureId(), old.archive(), true));
    } else {
      desk.put(
          sight.site(),
          sight.id(),
          new TextRow(article, extractor, old.at(), old.captureId(), old.archive(), false));
      row = row.with(version.read(article.digest(), extractor));
    }
    desk.put(
        sight.site(),
        sight.id(),
        desk.schedule(sight.host(), sight.id(), row, Lane.YOUNG, sight.now(), Why.REVISIT));
  }

  private void routine(Sight sight, ArticleRow row) {
    verdicts.putScheduled(sight.with(row), null);
  }
}

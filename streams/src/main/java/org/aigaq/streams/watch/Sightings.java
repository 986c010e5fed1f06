package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.Notices.Finding;
import org.aigaq.streams.watch.Notices.Kind;
import org.aigaq.streams.watch.plan.Blind;
import org.aigaq.streams.watch.plan.Blind.Spell;
import org.aigaq.streams.watch.plan.Flow;
import org.aigaq.streams.watch.plan.Quiet;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.HostFile;
import org.aigaq.streams.watch.state.HostNotes;
import org.aigaq.streams.watch.state.HostNotes.Ban;
import org.jspecify.annotations.Nullable;

/// Notes what we may see of a host, what it shows, and when we ourselves see nothing.
final class Sightings {
  private static final Duration NOTED = Duration.ofMinutes(1);

  /// One page that is not to be read may be the outlet's wish of old.
  private static final int REFUSALS = 2;

  private final Desk desk;
  private final HealthDesk health;
  private final Notices notices;
  private final Map<Host, Instant> heard = new HashMap<>();

  Sightings(Desk desk, HealthDesk health, Notices notices) {
    this.desk = desk;
    this.health = health;
    this.notices = notices;
  }

  /// A request was sent to the host, or robots.txt kept it back.
  void heard(SitePlan plan, Host host, Errand errand, Capture capture, Instant now) {
    if (errand.why() == Why.RE_EXTRACT) {
      return;
    }
    Instant last = heard.get(host);
    if (last == null || !capture.at().isBefore(last.plus(NOTED))) {
      heard.put(host, capture.at());
      desk.put(host, desk.notes(host).heard(capture.at()));
    }
    if (notices.isOpen(host, Kind.BLIND)) {
      notices.close(plan, host, Kind.BLIND, evidence(capture), capture.at());
    }
    if (capture.outcome() == FetchOutcome.ROBOTS) {
      refused(plan, host, errand, capture, now);
    } else if (capture.outcome() == FetchOutcome.ANSWERED) {
      allowed(plan, host, errand, capture, now);
    }
  }

  private void refused(SitePlan plan, Host host, Errand errand, Capture capture, Instant now) {
    HostNotes notes = desk.notes(host);
    Ban before = notes.ban() == null ? Ban.begun(capture.at()) : notes.ban();
    boolean article = errand.target() == Target.ARTICLE && errand.articleId() != null;
    Ban ban = before.plus(subject(errand), article, capture.at());
    desk.put(host, notes.with(ban));
    if (!ban.part()) {
      desk.blind(host, new Spell(before.last(), capture.at()));
    }
    boolean open = notices.isOpen(host, Kind.ROBOTS);
    boolean more = !ban.articles().equals(before.articles());
    if (ban.refused() >= REFUSALS && (!open || more)) {
      tell(plan, host, ban, evidence(capture), capture.at());
      String what = ban.part() ? capture.url() : "this site";
      String reason = "robots.txt asks programs not to read " + what;
      health.turn(plan, host, Health.State.DEGRADED, reason, now);
    }
  }

  private void allowed(SitePlan plan, Host host, Errand errand, Capture capture, Instant now) {
    HostNotes notes = desk.notes(host);
    Ban ban = notes.ban();
    if (ban == null) {
      return;
    }
    if (ban.subjects().contains(subject(errand))) {
      if (!ban.part()) {
        desk.blind(host, new Spell(ban.last(), capture.at()));
      }
      desk.put(host, notes.with((Ban) null));
      notices.close(plan, host, Kind.ROBOTS, evidence(capture), capture.at());
      health.better(plan, host, now);
    } else if (!ban.part()) {
      desk.put(host, notes.with(ban.ofPart()));
      if (notices.isOpen(host, Kind.ROBOTS)) {
        tell(plan, host, ban.ofPart(), evidence(capture), capture.at());
      }
    }
  }

  private void tell(
      SitePlan plan, Host host, Ban ban, Alert.@Nullable Evidence evidence, Instant at) {
    var finding = new Finding(Kind.ROBOTS, ban.since(), ban.articles(), ban.part());
    notices.tell(plan, host, finding, evidence, at);
  }

  /// A feed, listing or sitemap of the host was read.
  ///
  /// @param fresh articles that were new there
  void read(SitePlan plan, Host host, Outlet outlet, int fresh, Instant at, Instant now) {
    HostNotes notes = desk.notes(host);
    Flow flow = notes.flow();
    if (fresh > 0) {
      desk.put(host, notes.with(flow == null ? Flow.begun(at, fresh) : flow.plus(at, fresh)));
      if (notices.isOpen(host, Kind.SILENT)) {
        notices.close(plan, host, Kind.SILENT, null, at);
        health.better(plan, host, now);
      }
      return;
    }
    HostFile file = desk.file(host);
    if (flow == null || file.outage() != null || notes.ban() != null) {
      return;
    }
    long blind = Blind.seconds(file.blind(), flow.last(), at);
    if (Quiet.isSilent(flow, blind, at, outlet.schedule())) {
      if (!notices.isOpen(host, Kind.SILENT)) {
        notices.tell(plan, host, new Finding(Kind.SILENT, flow.last()), null, at);
      }
      health.quiet(plan, host, "no new articles since " + flow.last(), now);
    }
  }

  /// A request was not sent, or nobody answered for it, for reasons of our own.
  void unseeing(SitePlan plan, Host host, Instant now) {
    var schedule = plan.outletOf(Keys.authority(host.name())).map(Outlet::schedule);
    Spell spell = desk.file(host).blind().stream().reduce((one, later) -> later).orElse(null);
    if (schedule.isEmpty() || spell == null || notices.isOpen(host, Kind.BLIND)) {
      return;
    }
    Instant last = desk.notes(host).heard();
    Instant since = last != null && last.isAfter(spell.from()) ? last : spell.from();
    if (Quiet.isBlind(since, spell.until(), schedule.get())) {
      notices.tell(plan, host, new Finding(Kind.BLIND, since), null, now);
    }
  }

  private static String subject(Errand errand) {
    return errand.articleId() == null ? errand.subject() : errand.articleId();
  }

  private static Alert.@Nullable Evidence evidence(Capture capture) {
    Integer status = capture.status();
    if (capture.outcome() == FetchOutcome.ROBOTS) {
      return Evidences.of(capture, kind(capture.target()), Outcome.ROBOTS);
    }
    boolean well = status != null && status < 400;
    return well ? Evidences.of(capture, kind(capture.target()), Outcome.PRESENT) : null;
  }

  private static String kind(Target target) {
    return switch (target) {
      case ARTICLE -> "article";
      case HOME -> "control_home";
      default -> "control_feed";
    };
  }
}

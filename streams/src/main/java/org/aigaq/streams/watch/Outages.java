package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.Outcome;
import org.aigaq.streams.judge.Gate;
import org.aigaq.streams.judge.GateDecision;
import org.aigaq.streams.judge.GateDecision.Clear;
import org.aigaq.streams.judge.GateDecision.HostEvent;
import org.aigaq.streams.judge.GateDecision.Kind;
import org.aigaq.streams.judge.Rules;
import org.aigaq.streams.sentence.OutageFacts;
import org.aigaq.streams.sentence.Sentences;
import org.aigaq.streams.severity.Severities;
import org.aigaq.streams.vantage.Comparison;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Pace;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ControlSet;
import org.aigaq.streams.watch.state.HostFile;
import org.aigaq.streams.watch.state.HostFile.Outage;
import org.aigaq.streams.watch.state.Incident;

/// Incidents of whole hosts: one alert each, and their articles wait.
final class Outages {
  static final String RULE = "gate.host_event";
  private static final int LISTED = 500;

  private final Desk desk;
  private final HealthDesk health;
  private final VantageDesk vantages;

  Outages(Desk desk, HealthDesk health, VantageDesk vantages) {
    this.desk = desk;
    this.health = health;
    this.vantages = vantages;
  }

  /// Failures that are rather a host's than an article's.
  static boolean ofHost(Outcome outcome) {
    return switch (outcome) {
      case HOST_DOWN, NET_BLOCKED, TEMPORARY, CHALLENGE -> true;
      default -> false;
    };
  }

  void open(
      SitePlan plan,
      Host host,
      HostEvent event,
      ControlSet set,
      List<String> articles,
      Instant now) {
    var ids = new LinkedHashSet<>(articles);
    ids.addAll(event.failed());
    Instant at = set.completedAt() == null ? now : set.completedAt();
    if (desk.file(host).outage() != null) {
      joined(plan, host, List.copyOf(ids), at);
      return;
    }
    Optional<Outlet> outlet = plan.outletOf(Keys.authority(host.name()));
    if (outlet.isEmpty()) {
      return;
    }
    Alert alert = draft(plan, outlet.get(), host, event, set, List.copyOf(ids), at);
    String key = key(host);
    var incident = new Incident(set.id(), alert.evidence(), alert);
    if (event.kind() != Kind.CHALLENGED && VantageDesk.several(plan)) {
      // Whether it is so everywhere, or only seen from here, the other vantages must say.
      desk.stores().incidents().put(key, new Incident(set.id(), alert.evidence(), null));
      desk.stores().incidents().put(waiting(host), incident);
      compare(plan, host, now);
    } else {
      desk.out().send(alert);
      desk.stores().incidents().put(key, incident);
    }
    HostFile file = desk.file(host);
    desk.put(host, file.with(new Outage(alert.id(), event.kind().id(), at, 0)));
    if (event.kind() != Kind.MASS_DISAPPEARANCE) {
      desk.put(host, desk.host(host).frozen(true));
      var state = event.kind() == Kind.CHALLENGED ? Health.State.CHALLENGED : Health.State.DOWN;
      health.turn(plan, host, state, event.reason(), now);
    } else {
      health.turn(plan, host, Health.State.DEGRADED, event.reason(), now);
    }
  }

  /// The vantages were compared: an outage that waited for it is told unless others reach the host.
  void compared(SitePlan plan, String authority, Comparison comparison, Instant now) {
    Host host = new Host(plan.site().id(), Keys.host(authority, plan.vantage()));
    Incident waiting = desk.stores().incidents().get(waiting(host));
    Alert alert = waiting == null ? null : waiting.alert();
    if (waiting == null || alert == null || !isSoEverywhere(alert, comparison)) {
      return;
    }
    desk.out().send(alert);
    desk.stores().incidents().put(key(host), waiting);
    desk.stores().incidents().delete(waiting(host));
  }

  /// As far as the others could tell.
  private static boolean isSoEverywhere(Alert alert, Comparison comparison) {
    return switch (comparison) {
      case Comparison.Down down -> true;
      case Comparison.Unclear unclear -> true;
      case Comparison.Reached reached -> Kind.MASS_DISAPPEARANCE.id().equals(alert.kind());
      case Comparison.Differ differ -> false;
    };
  }

  /// More articles of the incident that is open.
  void joined(SitePlan plan, Host host, List<String> articles, Instant at) {
    Incident incident = desk.stores().incidents().get(key(host));
    Alert alert = incident == null ? null : incident.alert();
    if (incident == null || alert == null) {
      return;
    }
    var ids = new LinkedHashSet<>(alert.articles() == null ? List.<String>of() : alert.articles());
    int before = ids.size();
    articles.stream().filter(id -> ids.size() < LISTED).forEach(ids::add);
    if (ids.size() == before) {
      return;
    }
    Alert more = Alerts.holding(alert, List.copyOf(ids), ids.size());
    tell(plan, host, incident, more, AlertStatus.OPEN, at);
  }

  /// The failing host was asked again.
  void probed(SitePlan plan, Host host, ControlSet set, Instant now, ControlDesk controls) {
    Outage outage = desk.file(host).outage();
    if (outage == null) {
      return;
    }
    boolean challenged = outage.kind().equals(Kind.CHALLENGED.id());
    Outcome like = challenged ? Outcome.CHALLENGE : Outcome.HOST_DOWN;
    GateDecision decision = Gate.decide(like, set.looks());
    Instant at = set.completedAt() == null ? now : set.completedAt();
    if (decision instanceof Clear || Gate.recovered(like, set.looks())) {
      close(plan, host, set, at, now);
      return;
    }
    var next = outage.probed();
    desk.put(host, desk.file(host).with(next));
    compare(plan, host, now);
    probeLater(plan, host, next, now, controls);
  }

  void probeLater(SitePlan plan, Host host, Outage outage, Instant now, ControlDesk controls) {
    plan.outletOf(Keys.authority(host.name()))
        .ifPresent(
            outlet ->
                controls.probe(
                    plan, host, outlet, now.plus(Pace.probe(outlet.schedule(), outage.probes()))));
  }

  /// An article of the incident was read again. When all of them are back, it is over.
  void returned(SitePlan plan, Host host, String articleId, Instant at, Instant now) {
    HostFile file = desk.file(host);
    Outage outage = file.outage();
    Incident incident = outage == null ? null : desk.stores().incidents().get(key(host));
    Alert alert = incident == null ? null : incident.alert();
    if (outage == null || incident == null || alert == null || alert.articles() == null) {
      return;
    }
    boolean listed = alert.articles().contains(articleId);
    if (!listed || !outage.kind().equals(Kind.MASS_DISAPPEARANCE.id())) {
      return;
    }
    Outage next = outage.back(articleId, at);
    desk.put(host, file.with(next));
    HostFile.Returned returned = next.returned();
    if (returned != null && returned.articles().size() >= alert.articles().size()) {
      end(plan, host, incident, alert, at, now);
    }
  }

  /// Most articles of the incident are back, and no other followed for long: the rest is judged one
  /// by one again.
  ///
  /// @return whether it ended
  boolean endsWithoutTheRest(Sight sight) {
    Outage outage = desk.file(sight.host()).outage();
    HostFile.Returned returned = outage == null ? null : outage.returned();
    Incident incident = desk.stores().incidents().get(key(sight.host()));
    Alert alert = incident == null ? null : incident.alert();
    if (returned == null || incident == null || alert == null || alert.articles() == null) {
      return false;
    }
    Instant at = sight.capture().at();
    boolean half = returned.articles().size() * 2 >= alert.articles().size();
    boolean over = at.isAfter(returned.at().plus(sight.schedule().confirmed().strong()));
    if (half && over) {
      end(sight.plan(), sight.host(), incident, alert, at, sight.now());
    }
    return half && over;
  }

  private void close(SitePlan plan, Host host, ControlSet set, Instant at, Instant now) {
    Incident incident = desk.stores().incidents().get(key(host));
    Alert alert = incident == null ? null : incident.alert();
    if (incident == null || alert == null) {
      recover(plan, host, at, now);
      return;
    }
    var evidence = set.done().stream().map(ControlSet.Done::evidence).toList();
    end(plan, host, incident.plus(evidence), alert, at, now);
  }

  private void end(
      SitePlan plan, Host host, Incident incident, Alert alert, Instant at, Instant now) {
    tell(plan, host, incident, alert, AlertStatus.CLOSED, at);
    recover(plan, host, at, now);
  }

  private void recover(SitePlan plan, Host host, Instant at, Instant now) {
    desk.stores().incidents().delete(key(host));
    desk.stores().incidents().delete(waiting(host));
    desk.put(host, desk.file(host).recovered(at));
    desk.put(host, desk.host(host).frozen(false).blocked(null));
    health.turn(plan, host, Health.State.UP, null, now);
    compare(plan, host, now);
  }

  /// Asks the other vantages too, where there are any.
  private void compare(SitePlan plan, Host host, Instant now) {
    String authority = Keys.authority(host.name());
    if (VantageDesk.several(plan)) {
      plan.outletOf(authority)
          .ifPresent(outlet -> vantages.compare(plan, authority, outlet, null, now));
    }
  }

  private void tell(
      SitePlan plan, Host host, Incident incident, Alert alert, AlertStatus status, Instant at) {
    int articles = alert.articles() == null ? 0 : alert.articles().size();
    String kind = alert.kind() == null ? Kind.DOWN.id() : alert.kind();
    boolean closed = status == AlertStatus.CLOSED;
    var facts =
        new OutageFacts(
            alert.ownOutlet().name(),
            Keys.authority(host.name()),
            kind,
            alert.raisedAt(),
            closed ? at : null,
            articles,
            number(alert, "siblings_asked"),
            number(alert, "siblings_passed"),
            alert.facts().containsKey("home") ? Boolean.valueOf(alert.facts().get("home")) : null);
    var graded = Severities.outage(status, kind, articles);
    Alert told =
        Alerts.next(
            Alerts.graded(alert, graded, alert.confidence()),
            status,
            at,
            incident.evidence(),
            facts.asMap(),
            Sentences.outage(facts, desk.settings().zone(plan.site().country())));
    desk.out().send(told);
    desk.stores().incidents().put(key(host), incident.told(told));
  }

  private Alert draft(
      SitePlan plan,
      Outlet outlet,
      Host host,
      HostEvent event,
      ControlSet set,
      List<String> articles,
      Instant at) {
    String authority = Keys.authority(host.name());
    OutageFacts facts = opening(outlet, authority, event, set, articles.size());
    var graded = Severities.outage(AlertStatus.OPEN, event.kind().id(), articles.size());
    Instant lastSeen = desk.file(host).lastSuccess();
    return new Alert(
        Ids.of("outage", host.name(), set.id()),
        set.askedAt(),
        at,
        AlertType.OUTAGE,
        AlertStatus.OPEN,
        graded.severity(),
        graded.reasons(),
        0.9,
        Sentences.titleOf(facts),
        Sentences.outage(facts, desk.settings().zone(plan.site().country())),
        facts.asMap(),
        RULE,
        Rules.VERSION,
        plan.ref(outlet),
        null,
        lastSeen == null ? null : new Alert.Interval(lastSeen, set.askedAt(), 0),
        List.of(),
        List.of(),
        List.of(),
        set.done().stream().map(ControlSet.Done::evidence).toList(),
        null,
        null,
        null,
        authority,
        event.kind().id(),
        articles,
        articles.size(),
        1,
        Map.of());
  }

  private static OutageFacts opening(
      Outlet outlet, String authority, HostEvent event, ControlSet set, int articles) {
    var controls = event.controls();
    return new OutageFacts(
        outlet.displayName(),
        authority,
        event.kind().id(),
        set.askedAt(),
        null,
        articles,
        controls.asked(),
        controls.passed(),
        controls.home());
  }

  private static int number(Alert alert, String fact) {
    String value = alert.facts().get(fact);
    return value == null ? 0 : Integer.parseInt(value);
  }

  private static String waiting(Host host) {
    return Keys.of(host.site(), "waiting", host.name());
  }

  private static String key(Host host) {
    return Keys.of(host.site(), "outage", host.name());
  }
}

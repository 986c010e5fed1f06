package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Alert.Evidence;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.streams.judge.Rules;
import org.aigaq.streams.sentence.OutageFacts;
import org.aigaq.streams.sentence.Sentences;
import org.aigaq.streams.severity.Severities;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Blind;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.Incident;
import org.jspecify.annotations.Nullable;

/// Tells what keeps us from seeing a host, or that it has nothing to show: one alert while it
/// lasts. It freezes nothing, and no article is doubted for it.
final class Notices {
  /// What it is; `id` is the alert's `kind`.
  enum Kind {
    ROBOTS("robots"),
    SILENT("silent"),
    /// Told once for a whole site: the failure is ours.
    BLIND("blind");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /// @param since when it began
  /// @param articles ids of those that cannot be looked at
  /// @param part not the whole host
  record Finding(Kind kind, Instant since, List<String> articles, boolean part) {
    Finding(Kind kind, Instant since) {
      this(kind, since, List.of(), false);
    }
  }

  private final Desk desk;

  Notices(Desk desk) {
    this.desk = desk;
  }

  boolean isOpen(Host host, Kind kind) {
    return desk.stores().incidents().get(key(host, kind)) != null;
  }

  /// Opens the incident, or tells of it again when more is known.
  ///
  /// @param evidence of the look that showed it, if one did
  void tell(SitePlan plan, Host host, Finding finding, @Nullable Evidence evidence, Instant at) {
    Incident open = desk.stores().incidents().get(key(host, finding.kind()));
    Optional<Outlet> outlet = plan.outletOf(Keys.authority(host.name()));
    if (outlet.isEmpty()) {
      return;
    }
    String id = Ids.of("outage", host.name(), finding.kind().id(), finding.since().toString());
    Incident incident = open == null ? new Incident(id, List.of(), null) : open;
    incident = evidence == null ? incident : incident.plus(List.of(evidence));
    send(plan, host, finding, incident, null, at);
  }

  void close(SitePlan plan, Host host, Kind kind, @Nullable Evidence evidence, Instant at) {
    Incident open = desk.stores().incidents().get(key(host, kind));
    Alert alert = open == null ? null : open.alert();
    if (open == null || alert == null) {
      return;
    }
    List<String> articles = alert.articles() == null ? List.of() : alert.articles();
    boolean part = Boolean.parseBoolean(alert.facts().getOrDefault("part", "false"));
    Instant since = Instant.parse(alert.facts().getOrDefault("since", alert.raisedAt().toString()));
    Incident incident = evidence == null ? open : open.plus(List.of(evidence));
    send(plan, host, new Finding(kind, since, articles, part), incident, at, at);
    desk.stores().incidents().delete(key(host, kind));
  }

  private void send(
      SitePlan plan,
      Host host,
      Finding finding,
      Incident incident,
      @Nullable Instant closedAt,
      Instant at) {
    Alert last = incident.alert();
    String authority =
        last == null || last.host() == null ? Keys.authority(host.name()) : last.host();
    Outlet outlet = plan.outletOf(authority).orElseThrow();
    var facts =
        OutageFacts.notice(
                outlet.displayName(), authority, finding.kind().id(), finding.since(), at)
            .until(closedAt)
            .of(finding.articles().size(), finding.part());
    Alert told = alert(plan, outlet, finding, incident, facts, at, interval(host, finding, at));
    desk.out().send(told);
    desk.stores().incidents().put(key(host, finding.kind()), incident.told(told));
  }

  private Alert alert(
      SitePlan plan,
      Outlet outlet,
      Finding finding,
      Incident incident,
      OutageFacts facts,
      Instant at,
      Alert.Interval interval) {
    Alert last = incident.alert();
    AlertStatus status = facts.closedAt() == null ? AlertStatus.OPEN : AlertStatus.CLOSED;
    var graded = Severities.outage(status, facts.kind(), facts.articles());
    return new Alert(
        incident.firstObservation(),
        last == null ? at : last.raisedAt(),
        at,
        AlertType.OUTAGE,
        status,
        graded.severity(),
        graded.reasons(),
        1,
        Sentences.titleOf(facts),
        Sentences.outage(facts, desk.settings().zone(plan.site().country())),
        facts.asMap(),
        "notice." + facts.kind(),
        Rules.VERSION,
        plan.ref(outlet),
        null,
        interval,
        List.of(),
        List.of(),
        List.of(),
        incident.evidence(),
        null,
        null,
        null,
        facts.host(),
        facts.kind(),
        finding.articles(),
        finding.articles().size(),
        last == null ? 1 : last.seq() + 1,
        Map.of());
  }

  private Alert.Interval interval(Host host, Finding finding, Instant until) {
    Instant since = finding.since();
    long blind =
        finding.kind() == Kind.BLIND
            ? Duration.between(since, until).toSeconds()
            : Blind.seconds(desk.file(host).blind(), since, until);
    return new Alert.Interval(since, null, blind);
  }

  private static String key(Host host, Kind kind) {
    return kind == Kind.BLIND
        ? Keys.of(host.site(), kind.id())
        : Keys.of(host.site(), kind.id(), host.name());
  }
}

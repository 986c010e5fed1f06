package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Alert.Evidence;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Outcome;
import org.aigaq.streams.cluster.Trace;
import org.aigaq.streams.judge.Judged;
import org.aigaq.streams.judge.Rules;
import org.aigaq.streams.life.LifeState;
import org.aigaq.streams.life.Step;
import org.aigaq.streams.life.Transition;
import org.aigaq.streams.life.Transition.Removal;
import org.aigaq.streams.sentence.Mechanisms;
import org.aigaq.streams.sentence.RemovalFacts;
import org.aigaq.streams.sentence.Sentences;
import org.aigaq.streams.severity.Severities;
import org.aigaq.streams.watch.plan.Blind;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.ArticleRow.Emitted;
import org.aigaq.streams.watch.state.Incident;
import org.aigaq.streams.watch.state.TextRow;

/// Gathers the evidence of a suspicion, and raises and moves the alert of a removal.
final class Removals {
  private final Desk desk;
  private final Grading grading;

  Removals(Desk desk, Grading grading) {
    this.desk = desk;
    this.grading = grading;
  }

  /// How an incident ends.
  private record End(
      AlertStatus status, Instant at, double confidence, boolean edited, String to) {}

  /// @param sight with the row after the look
  /// @param beside what else was looked at for it
  /// @param before the row as it stood before the look
  ArticleRow follow(
      Sight sight, Step step, Judged judged, List<Evidence> beside, ArticleRow before) {
    String key = Keys.of(sight.site(), "removal", sight.id());
    Incident incident = desk.stores().incidents().get(key);
    ArticleRow row = sight.row();
    for (Transition transition : step.transitions()) {
      if (transition instanceof Transition.Suspected began) {
        incident = new Incident(began.incident(), lastGood(sight, before), null);
      }
    }
    if (incident == null) {
      return row;
    }
    incident = incident.plus(evidence(sight, judged, beside));
    for (Transition transition : step.transitions()) {
      switch (transition) {
        case Transition.Probable probable ->
            incident = raise(sight, judged, incident, probable.removal(), AlertStatus.PROBABLE);
        case Transition.Confirmed confirmed ->
            incident = raise(sight, judged, incident, confirmed.removal(), AlertStatus.CONFIRMED);
        default -> {
          Optional<End> end = end(transition);
          if (end.isPresent()) {
            row = ended(sight, step.next(), incident, end.get(), row);
            incident = null;
          }
        }
      }
      if (incident == null) {
        break;
      }
    }
    desk.stores().incidents().put(key, incident);
    return row;
  }

  private static Optional<End> end(Transition transition) {
    return switch (transition) {
      case Transition.Unsuspected gone ->
          Optional.of(new End(AlertStatus.RETRACTED, gone.at(), 0, false, ""));
      case Transition.Retracted back ->
          Optional.of(new End(AlertStatus.RETRACTED, back.at(), back.confidence(), false, ""));
      case Transition.RestoredUnchanged back ->
          Optional.of(new End(AlertStatus.RESTORED, back.at(), back.confidence(), false, ""));
      case Transition.RestoredEdited back ->
          Optional.of(new End(AlertStatus.RESTORED, back.at(), back.confidence(), true, ""));
      case Transition.Moved moved ->
          Optional.of(
              new End(AlertStatus.MOVED, moved.at(), moved.confidence(), false, moved.to()));
      default -> Optional.empty();
    };
  }

  private List<Evidence> lastGood(Sight sight, ArticleRow before) {
    return desk.text(sight.site(), sight.id())
        .map(text -> Evidences.lastGood(before, text, sight.capture().vantage()))
        .map(List::of)
        .orElse(List.of());
  }

  private static List<Evidence> evidence(Sight sight, Judged judged, List<Evidence> beside) {
    var evidence = new ArrayList<Evidence>();
    evidence.add(Evidences.of(sight.capture(), "article", judged.judgement().outcome()));
    evidence.addAll(beside);
    return evidence;
  }

  private Incident raise(
      Sight sight, Judged judged, Incident incident, Removal removal, AlertStatus status) {
    Optional<TextRow> text = desk.text(sight.site(), sight.id());
    if (text.isEmpty()) {
      return incident;
    }
    long blind =
        Blind.seconds(desk.file(sight.host()).blind(), removal.lastSeen(), removal.firstMissing());
    RemovalFacts facts = facts(sight, judged, removal, status, text.get().article(), blind);
    Alert last = incident.alert();
    Article article = text.get().article();
    var ranked = grading.removal(sight, removal, status, article, last == null);
    Alert base = last == null ? draft(sight, judged, incident, removal, facts, article) : last;
    Alert told =
        Alerts.next(
            Alerts.graded(base, ranked, removal.confidence()),
            status,
            removal.lastMissing(),
            incident.evidence(),
            Alerts.ranked(facts.asMap()),
            Sentences.removal(facts, desk.settings().zone(sight.plan().site().country())));
    desk.out().send(told);
    return incident.told(told);
  }

  private RemovalFacts facts(
      Sight sight,
      Judged judged,
      Removal removal,
      AlertStatus status,
      Article article,
      long blind) {
    var controls = judged.input().controls();
    return new RemovalFacts(
        article.title(),
        sight.outlet().displayName(),
        status,
        removal.mechanism(),
        sight.capture().status(),
        removal.looks(),
        removal.looks(),
        removal.firstMissing(),
        removal.lastMissing(),
        removal.lastSeen(),
        controls.home(),
        controls.asked(),
        controls.passed(),
        Duration.ofSeconds(blind),
        null,
        false,
        null);
  }

  private Alert draft(
      Sight sight,
      Judged judged,
      Incident incident,
      Removal removal,
      RemovalFacts facts,
      Article article) {
    String previous = sight.row().emitted().alert();
    return new Alert(
        Ids.of("removal", sight.id(), incident.firstObservation()),
        removal.lastMissing(),
        removal.lastMissing(),
        AlertType.REMOVAL,
        AlertStatus.PROBABLE,
        org.aigaq.contract.record.Severity.LOW,
        List.of(),
        removal.confidence(),
        Sentences.titleOf(facts),
        Map.of(),
        facts.asMap(),
        judged.judgement().ruleId(),
        Rules.VERSION,
        sight.plan().ref(sight.outlet()),
        Evidences.ref(sight.id(), sight.row(), article),
        new Alert.Interval(removal.lastSeen(), removal.firstMissing(), facts.blind().toSeconds()),
        List.of(),
        previous == null ? List.of() : List.of(previous),
        List.of(),
        incident.evidence(),
        Mechanisms.id(removal.mechanism()),
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        Trace.of(sight.site(), article).asField());
  }

  /// The row, knowing the alert that a later removal will be related to.
  private ArticleRow ended(
      Sight sight, LifeState life, Incident incident, End end, ArticleRow row) {
    Alert alert = incident.alert();
    if (alert == null) {
      return row;
    }
    RemovalFacts facts = ending(alert, end, Optional.ofNullable(life.mechanism()));
    var graded = Severities.ended(AlertType.REMOVAL, end.status());
    Alert told =
        Alerts.next(
            Alerts.graded(alert, graded, end.confidence()),
            end.status(),
            end.at(),
            incident.evidence(),
            Alerts.ranked(facts.asMap()),
            Sentences.removal(facts, desk.settings().zone(sight.plan().site().country())));
    desk.out().send(told);
    Emitted emitted = row.emitted();
    return row.with(new Emitted(emitted.seq(), emitted.at(), alert.id()));
  }

  private static RemovalFacts ending(Alert alert, End end, Optional<Outcome> mechanism) {
    Map<String, String> told = alert.facts();
    return new RemovalFacts(
        alert.article() == null ? "" : alert.article().title(),
        alert.ownOutlet().name(),
        end.status(),
        mechanism.orElseGet(() -> mechanism(alert)),
        told.containsKey("http_status") ? Integer.valueOf(told.get("http_status")) : null,
        Integer.parseInt(told.getOrDefault("checks", "0")),
        Integer.parseInt(told.getOrDefault("failed", "0")),
        Instant.parse(told.getOrDefault("from", alert.raisedAt().toString())),
        Instant.parse(told.getOrDefault("to", alert.updatedAt().toString())),
        Instant.parse(told.getOrDefault("last_seen", alert.raisedAt().toString())),
        told.containsKey("home") ? Boolean.valueOf(told.get("home")) : null,
        Integer.parseInt(told.getOrDefault("siblings_asked", "0")),
        Integer.parseInt(told.getOrDefault("siblings_passed", "0")),
        Duration.ofSeconds(Long.parseLong(told.getOrDefault("blind_seconds", "0"))),
        end.to().isEmpty() ? null : end.to(),
        end.edited(),
        end.at());
  }

  private static Outcome mechanism(Alert alert) {
    String id = alert.mechanism();
    for (Outcome outcome : Outcome.values()) {
      if (outcome.missing() && Mechanisms.id(outcome).equals(id)) {
        return outcome;
      }
    }
    return Outcome.GONE;
  }
}

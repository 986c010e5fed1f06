package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Outcome;
import org.aigaq.streams.edit.Label;
import org.aigaq.streams.judge.Rules;
import org.aigaq.streams.sentence.EditFacts;
import org.aigaq.streams.sentence.Sentences;
import org.aigaq.streams.severity.Severities;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.state.Incident;
import org.aigaq.streams.watch.state.TextRow;
import org.jspecify.annotations.Nullable;

/// Alerts of edits. One is told only after a second look saw the same new text.
final class Edits {
  static final String RULE = "edit.seen_twice";

  /// Words; what adds fewer is not much, however short the text was.
  private static final int MUCH = 60;

  /// Words that a line which comes may seem to displace, without a label that says so.
  private static final int DISPLACED = 2;

  /// Looks that agree with another headline or byline before it is told: a page that shows one of
  /// two by chance shows eight alike once in 128 times.
  private static final int AGREED = 7;

  private static final Set<String> FRAME =
      Set.of(Label.HEADLINE_CHANGED.id(), Label.HEADLINE_SOFTENED.id(), Label.BYLINE_CHANGED.id());

  private final Desk desk;
  private final HostEdits hosts;
  private final Grading grading;
  private final WatchSettings settings;

  Edits(Desk desk, LivingPool living, Grading grading) {
    this.desk = desk;
    this.hosts = new HostEdits(desk, living);
    this.grading = grading;
    this.settings = desk.settings();
  }

  /// True when an alert waits for a second look.
  boolean found(
      Reading reading, TextRow before, Edit edit, int number, @Nullable Integer revertsTo) {
    String key = key(reading.site(), reading.id());
    Optional<Incident> last = Optional.ofNullable(desk.stores().incidents().get(key));
    if (revertsTo != null) {
      last.ifPresent(incident -> reverted(key, incident, reading));
      return false;
    }
    last.map(Incident::alert)
        .filter(alert -> alert.seq() == 0)
        .ifPresent(alert -> tell(key, last.get(), alert, reading.capture().at()));
    if (edit.cosmetic()
        || edit.significance() <= 0
        || onlyAdds(edit, before)
        || onlySigns(edit, before)) {
      return false;
    }
    hosts.found(reading, edit);
    Alert alert = draft(reading, before, edit, number);
    desk.stores()
        .incidents()
        .put(key, new Incident(Emit.observationId(reading.capture()), alert.evidence(), alert));
    return true;
  }

  /// A text that grows a little takes nothing back: the revision tells of it, no alert does. Live
  /// blogs, comments, banners and calls to subscribe are the most of these. One that grows by half
  /// of itself at once is another text.
  private static boolean onlyAdds(Edit edit, TextRow before) {
    return edit.removedWords() <= DISPLACED
        && edit.labels().stream().allMatch(Label.PARAGRAPH_ADDED.id()::equals)
        && edit.addedWords() < Math.max(MUCH, words(before.article().text()) / 2);
  }

  /// A text that nobody had signed takes nothing back when it is signed; a page now and then shown
  /// without its byline is signed again each time.
  private static boolean onlySigns(Edit edit, TextRow before) {
    return edit.labels().equals(List.of(Label.BYLINE_CHANGED.id()))
        && before.article().authors().isEmpty();
  }

  private static int words(String text) {
    return new StringTokenizer(text).countTokens();
  }

  /// One more look agreed. Headline and byline wait for more of them: pages that show one of two by
  /// chance, or now and then the mobile page, show the same twice half of the time.
  ///
  /// @return whether nothing waits any more
  boolean confirm(Host host, String articleId, Capture capture) {
    String key = key(host.site(), articleId);
    Incident incident = desk.stores().incidents().get(key);
    Alert alert = incident == null ? null : incident.alert();
    if (incident == null || alert == null || alert.seq() != 0) {
      return true;
    }
    if (hosts.made(host, articleId, alert)) {
      desk.stores().incidents().delete(key);
      return true;
    }
    Incident more = incident.plus(List.of(Evidences.of(capture, "article", Outcome.UNCHANGED)));
    boolean enough = !isOfFrame(alert) || agreed(more) >= AGREED;
    if (enough) {
      tell(key, more, alert, capture.at());
    } else {
      desk.stores().incidents().put(key, more);
    }
    return enough;
  }

  private static boolean isOfFrame(Alert alert) {
    Edit edit = alert.edit();
    return edit != null && edit.labels().stream().anyMatch(FRAME::contains);
  }

  private static long agreed(Incident incident) {
    return incident.evidence().stream()
        .filter(look -> look.kind().equals("article"))
        .filter(look -> Outcome.UNCHANGED.name().equalsIgnoreCase(look.outcome()))
        .count();
  }

  /// What waited was no edit.
  void drop(String site, String articleId) {
    String key = key(site, articleId);
    Incident incident = desk.stores().incidents().get(key);
    if (incident != null && incident.alert() != null && incident.alert().seq() == 0) {
      desk.stores().incidents().delete(key);
    }
  }

  private void tell(String key, Incident incident, Alert alert, Instant at) {
    Alert told =
        Alerts.next(alert, alert.status(), at, incident.evidence(), alert.facts(), alert.summary());
    desk.out().send(told);
    desk.stores().incidents().put(key, incident.told(told));
  }

  private void reverted(String key, Incident incident, Reading reading) {
    Capture capture = reading.capture();
    Alert alert = incident.alert();
    if (alert == null || alert.edit() == null) {
      desk.stores().incidents().delete(key);
      return;
    }
    if (alert.seq() == 0) {
      Host host = desk.hostOf(reading.plan(), reading.row().identity().authority());
      hosts.flipped(host, reading.id(), alert.edit(), capture.at());
      desk.stores().incidents().delete(key);
      return;
    }
    Incident more = incident.plus(List.of(Evidences.of(capture, "article", Outcome.ALTERED)));
    Instant before = alert.interval() == null ? alert.raisedAt() : alert.interval().lastSeen();
    var facts =
        new EditFacts(
            alert.article() == null ? "" : alert.article().title(),
            alert.ownOutlet().name(),
            AlertStatus.REVERTED,
            alert.edit(),
            before,
            capture.at());
    var graded = Severities.ended(AlertType.EDIT, AlertStatus.REVERTED);
    Alert told =
        Alerts.next(
            Alerts.graded(alert, graded, alert.confidence()),
            AlertStatus.REVERTED,
            capture.at(),
            more.evidence(),
            Alerts.ranked(facts.asMap()),
            Sentences.edit(facts, settings.zone(Alerts.country(alert))));
    desk.out().send(told);
    desk.stores().incidents().put(key, more.told(told));
  }

  private Alert draft(Reading reading, TextRow before, Edit edit, int number) {
    Capture capture = reading.capture();
    Instant seen = reading.row().looks().seen();
    Instant lastSeen = seen == null ? before.at() : seen;
    String observation = Emit.observationId(capture);
    EditFacts facts = facts(reading, edit, lastSeen);
    var ranked = grading.edit(reading, edit, lastSeen);
    return new Alert(
        Ids.of("edit", reading.id(), observation),
        capture.at(),
        capture.at(),
        AlertType.EDIT,
        AlertStatus.CONFIRMED,
        ranked.graded().severity(),
        ranked.graded().reasons(),
        0.95,
        Sentences.titleOf(facts),
        Sentences.edit(facts, settings.zone(reading.plan().site().country())),
        Alerts.ranked(facts.asMap()),
        RULE,
        Rules.VERSION,
        reading.plan().ref(reading.outlet()),
        reading.ref(),
        new Alert.Interval(lastSeen, capture.at(), 0),
        ranked.topics(),
        List.of(),
        List.of(),
        List.of(
            Evidences.lastGood(reading.row(), before, capture.vantage()),
            Evidences.of(capture, "article", Outcome.ALTERED)),
        null,
        edit,
        number,
        null,
        null,
        null,
        null,
        0,
        Map.of());
  }

  private static EditFacts facts(Reading reading, Edit edit, Instant lastSeen) {
    return new EditFacts(
        reading.article().title(),
        reading.outlet().displayName(),
        AlertStatus.CONFIRMED,
        edit,
        lastSeen,
        reading.capture().at());
  }

  private static String key(String site, String articleId) {
    return Keys.of(site, "edit", articleId);
  }
}

package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Edit;
import org.aigaq.streams.articles.Worded;
import org.aigaq.streams.cluster.Sketch;
import org.aigaq.streams.life.Transition.Removal;
import org.aigaq.streams.severity.BaseRate;
import org.aigaq.streams.severity.Circumstances;
import org.aigaq.streams.severity.Circumstances.Scale;
import org.aigaq.streams.severity.Severities;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Pace;
import org.aigaq.streams.watch.plan.Siblings.Living;
import org.aigaq.streams.watch.state.Incident;

/// Gathers what ranks an alert: topics, ages, what is usual at the outlet, what else went.
final class Grading {
  /// Incidents of a site that are looked through.
  private static final int LOOKED_AT = 300;

  private static final double SAME = 0.8;

  private final Desk desk;
  private final LivingPool living;

  Grading(Desk desk, LivingPool living) {
    this.desk = desk;
    this.living = living;
  }

  /// A severity with the topics that it rests on.
  record Ranked(Severities.Graded graded, List<String> topics) {}

  /// A new article, for the outlet's usual rates.
  void published(Sight sight) {
    Duration day = scale(sight.schedule()).day();
    String outlet = sight.outlet().id();
    BaseRate rate = desk.rate(sight.site(), outlet);
    desk.put(sight.site(), outlet, rate.published(sight.capture().at(), day));
  }

  /// Counts the edit and ranks it.
  Ranked edit(Reading reading, Edit edit, Instant lastSeen) {
    Outlet outlet = reading.outlet();
    Scale scale = scale(outlet.schedule());
    var identity = reading.row().identity();
    Instant born = Cadence.born(identity.published(), identity.firstSeen());
    Instant at = reading.capture().at();
    List<String> topics = desk.topicsOf(Worded.of(reading.article(), born));
    return new Ranked(
        Severities.of(
            new Circumstances(
                AlertType.EDIT,
                AlertStatus.CONFIRMED,
                null,
                1,
                edit,
                topics,
                desk.urgent(topics),
                between(born, lastSeen),
                between(born, at),
                false,
                0,
                acted(reading.site(), outlet.id(), AlertType.EDIT, at, scale.day()),
                scale)),
        topics);
  }

  /// @param first it is told of for the first time, and counts
  Ranked removal(Sight sight, Removal removal, AlertStatus status, Article article, boolean first) {
    Scale scale = scale(sight.schedule());
    String outlet = sight.outlet().id();
    Instant at = removal.firstMissing();
    List<String> topics = desk.topicsOf(Worded.of(article, sight.born()));
    double chance =
        first
            ? acted(sight.site(), outlet, AlertType.REMOVAL, at, scale.day())
            : desk.rate(sight.site(), outlet).chance(AlertType.REMOVAL, at, scale.day());
    return new Ranked(
        Severities.of(
            new Circumstances(
                AlertType.REMOVAL,
                status,
                removal.mechanism(),
                removal.confidence(),
                null,
                topics,
                desk.urgent(topics),
                between(sight.born(), removal.lastSeen()),
                between(sight.born(), at),
                duplicate(sight, article, scale.day()),
                siblings(sight, at, scale.day()),
                chance,
                scale)),
        topics);
  }

  private double acted(String site, String outlet, AlertType type, Instant at, Duration day) {
    BaseRate rate = desk.rate(site, outlet).acted(type, at, day);
    desk.put(site, outlet, rate);
    return rate.chance(type, at, day);
  }

  private static Scale scale(Schedule schedule) {
    return new Scale(Pace.draft(schedule), schedule.confirmed().over());
  }

  private static Duration between(Instant born, Instant at) {
    return at.isAfter(born) ? Duration.between(born, at) : Duration.ZERO;
  }

  /// Whether an article of the same day still shows the same text.
  private boolean duplicate(Sight sight, Article gone, Duration day) {
    Sketch sketch = Sketch.of(gone.text());
    for (Living one : living.pool(sight.host())) {
      boolean near = Duration.between(one.born(), sight.born()).abs().compareTo(day) <= 0;
      if (near && !one.id().equals(sight.id()) && shows(sight.host(), one.id(), gone, sketch)) {
        return true;
      }
    }
    return false;
  }

  private boolean shows(Host host, String id, Article gone, Sketch sketch) {
    return desk.text(host.site(), id)
        .map(row -> row.article())
        .filter(
            other ->
                other.digest().equals(gone.digest())
                    || Sketch.of(other.text()).likeness(sketch) >= SAME)
        .isPresent();
  }

  /// Other articles of the site that went missing within a day.
  private int siblings(Sight sight, Instant at, Duration day) {
    int count = 0;
    int looked = 0;
    String from = Keys.of(sight.site(), "removal", "");
    try (var rows = desk.stores().incidents().range(from, from + Character.MAX_VALUE)) {
      while (rows.hasNext() && looked < LOOKED_AT) {
        var row = rows.next();
        looked++;
        boolean other = !row.key.equals(Keys.of(sight.site(), "removal", sight.id()));
        count += other && wentNear(row.value, at, day) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean wentNear(Incident incident, Instant at, Duration day) {
    Alert alert = incident.alert();
    Alert.Interval interval = alert == null ? null : alert.interval();
    Instant missing = interval == null ? null : interval.firstMissing();
    return missing != null && Duration.between(missing, at).abs().compareTo(day) <= 0;
  }
}

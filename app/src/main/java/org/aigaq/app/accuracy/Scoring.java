package org.aigaq.app.accuracy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.newsroom.scenario.Play;
import org.aigaq.newsroom.scenario.Truth;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Outlet;

/// Holds what was told of a play against its truth.
final class Scoring {
  private final Play play;
  private final Truth truth;
  private final Testimony said;
  private final Function<String, Set<String>> urls;
  private final Instant begun;
  private final Duration unit;
  private final List<String> faults = new ArrayList<>();
  private final List<Score.Claim> claims = new ArrayList<>();
  private final List<Double> probableAfter = new ArrayList<>();
  private final List<Double> confirmedAfter = new ArrayList<>();
  private int confirmed;
  private int missed;
  private int falsely;
  private int ended;
  private int ends;

  private Scoring(
      Play play, Testimony said, Function<String, Set<String>> urls, Instant begun, Duration unit) {
    this.play = play;
    this.truth = play.truth();
    this.said = said;
    this.urls = urls;
    this.begun = begun;
    this.unit = unit;
  }

  /// @param urls every address of an article, by its id
  /// @param begun when the scripts began
  static Score of(
      Play play, Testimony said, Function<String, Set<String>> urls, Instant begun, Duration unit) {
    return new Scoring(play, said, urls, begun, unit).score();
  }

  private Score score() {
    for (Article article : play.script().articles()) {
      article(article.id());
    }
    truth.edits().forEach(this::edited);
    truth.statuses().forEach(this::stands);
    List<String> outlets = play.script().outlets().stream().map(Outlet::id).toList();
    List<Alert> all = said.ofOutlets(outlets);
    outages(all);
    int quiet = truth.quiet() ? all.size() : 0;
    if (truth.quiet()) {
      all.forEach(alert -> faults.add("alert on a living article: " + words(alert)));
    }
    blockings(all);
    return new Score(
        play,
        confirmed,
        missed,
        falsely,
        ended,
        ends,
        quiet,
        probableAfter,
        confirmedAfter,
        claims,
        faults);
  }

  private void article(String id) {
    List<List<Alert>> removals = said.of(AlertType.REMOVAL, urls.apply(id));
    boolean everConfirmed =
        removals.stream().flatMap(List::stream).anyMatch(a -> a.status() == AlertStatus.CONFIRMED);
    if (truth.confirms(id)) {
      removed(id, removals, everConfirmed);
    } else if (everConfirmed && !truth.either().contains(id)) {
      falsely++;
      faults.add(id + ": falsely confirmed, " + words(removals.getLast().getLast()));
    }
    ends(id, removals, everConfirmed);
    if (!truth.either().contains(id)) {
      removals.forEach(tellings -> claim(id, tellings));
    }
  }

  /// What the alert said while it stood.
  private void claim(String id, List<Alert> tellings) {
    tellings.stream()
        .filter(a -> a.status() == AlertStatus.PROBABLE || a.status() == AlertStatus.CONFIRMED)
        .reduce((_, later) -> later)
        .ifPresent(a -> claims.add(new Score.Claim(a.confidence(), truth.confirms(id))));
  }

  private void removed(String id, List<List<Alert>> removals, boolean everConfirmed) {
    if (!everConfirmed) {
      missed++;
      faults.add(
          id + ": removal missed" + (removals.isEmpty() ? "" : ", only " + words(last(removals))));
      return;
    }
    confirmed++;
    after(id, removals, AlertStatus.PROBABLE, probableAfter);
    after(id, removals, AlertStatus.CONFIRMED, confirmedAfter);
    if (truth.removed().contains(id) && last(removals).status() != AlertStatus.CONFIRMED) {
      faults.add(id + ": removal does not stand, " + words(last(removals)));
    }
  }

  private static Alert last(List<List<Alert>> removals) {
    return removals.getLast().getLast();
  }

  private void after(
      String id, List<List<Alert>> removals, AlertStatus status, List<Double> delays) {
    Double act = play.acts().get(id);
    if (act == null) {
      return;
    }
    removals.stream()
        .flatMap(List::stream)
        .filter(alert -> alert.status() == status)
        .map(Alert::updatedAt)
        .min(Instant::compareTo)
        .map(at -> units(at) - act)
        .ifPresent(delays::add);
  }

  private double units(Instant at) {
    return (double) Duration.between(begun, at).toMillis() / unit.toMillis();
  }

  private void ends(String id, List<List<Alert>> removals, boolean everConfirmed) {
    if (truth.restored().contains(id)) {
      end(id, "restored", !removals.isEmpty() && last(removals).status() == AlertStatus.RESTORED);
    }
    if (truth.back().contains(id)) {
      boolean stands =
          removals.stream()
              .map(List::getLast)
              .anyMatch(
                  a -> a.status() == AlertStatus.PROBABLE || a.status() == AlertStatus.CONFIRMED);
      end(id, "back", !everConfirmed && !stands);
    }
    if (truth.moved().contains(id)) {
      boolean known =
          said.statesOf(urls.apply(id)).anyMatch(state -> state.status() == ArticleStatus.MOVED);
      boolean told = !removals.isEmpty() && last(removals).status() == AlertStatus.MOVED;
      end(id, "moved", !everConfirmed && (known || told));
    }
    if (truth.flapping().contains(id)) {
      end(id, "flapping", !everConfirmed);
    }
  }

  private void end(String id, String how, boolean right) {
    ends++;
    if (right) {
      ended++;
    } else {
      faults.add(id + ": not judged " + how + ", state " + state(id));
    }
  }

  private String state(String id) {
    return said.statesOf(urls.apply(id)).map(s -> s.status().name()).toList().toString();
  }

  private void edited(String id, List<String> labels) {
    List<String> told =
        said.of(AlertType.EDIT, urls.apply(id)).stream()
            .flatMap(List::stream)
            .map(Alert::edit)
            .filter(Objects::nonNull)
            .flatMap(edit -> edit.labels().stream())
            .distinct()
            .toList();
    if (told.stream().noneMatch(labels::contains)) {
      faults.add(id + ": no edit of " + labels + ", but " + told);
    }
  }

  private void stands(String id, List<String> any) {
    boolean fits =
        said.statesOf(urls.apply(id))
            .anyMatch(
                state -> any.contains(state.status().name().toLowerCase(java.util.Locale.ROOT)));
    if (!fits) {
      faults.add(id + ": is " + state(id) + ", not one of " + any);
    }
  }

  private void outages(List<Alert> all) {
    boolean asked = !truth.outages().isEmpty();
    boolean met =
        all.stream()
            .filter(alert -> alert.type() == AlertType.OUTAGE)
            .anyMatch(alert -> alert.kind() != null && truth.outages().contains(alert.kind()));
    if (asked && !met) {
      faults.add("no outage of " + truth.outages() + " was told");
    }
  }

  /// From the countries that are cut off and from no others.
  private void blockings(List<Alert> all) {
    List<String> told =
        all.stream()
            .filter(alert -> alert.type() == AlertType.BLOCKING)
            .map(alert -> alert.facts().getOrDefault("failing", ""))
            .distinct()
            .toList();
    for (String failing : told) {
      boolean right =
          !truth.blocked().isEmpty()
              && List.of(failing.split(", ", -1)).stream()
                  .allMatch(one -> truth.blocked().stream().anyMatch(c -> one.contains("(" + c)));
      if (!right) {
        faults.add("falsely called blocked from " + failing);
      }
    }
    if (told.isEmpty() && !truth.blocked().isEmpty()) {
      faults.add("not called blocked from " + truth.blocked());
    }
  }

  private static String words(Alert alert) {
    String what = alert.edit() == null ? alert.mechanism() : alert.edit().labels().toString();
    return alert.type() + " " + alert.status() + " " + (what == null ? alert.kind() : what);
  }
}

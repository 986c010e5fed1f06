package org.aigaq.streams.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Outcome;
import org.jspecify.annotations.Nullable;

/// Plays looks at one article, in minutes since its first sight.
final class Days {
  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private static final Map<Outcome, Double> STRENGTH =
      Map.of(Outcome.GONE, 0.75, Outcome.HTTP_451, 0.85, Outcome.NOTICE, 0.9);

  private final Schedule schedule;
  private LifeState state = LifeState.seen(START);
  private final List<Transition> transitions = new ArrayList<>();
  private @Nullable Instant lookAgain;
  private int looks;

  Days(Schedule schedule) {
    this.schedule = schedule;
  }

  static Days byDefault() {
    return new Days(Schedule.DEFAULT);
  }

  static Instant at(double minutes) {
    return START.plus(Duration.ofMillis(Math.round(minutes * 60_000)));
  }

  Days look(double minutes, Outcome outcome) {
    return look(minutes, outcome, true);
  }

  Days look(double minutes, Outcome outcome, boolean clear) {
    return take(
        Look.of(at(minutes), "o" + ++looks, outcome, STRENGTH.getOrDefault(outcome, 0.7), clear));
  }

  Days delisted(double minutes) {
    return take(new Look(at(minutes), "o" + ++looks, Outcome.GONE, 0.75, true, true, false, null));
  }

  /// A look at what was there for minutes only.
  Days draft(double minutes, Outcome outcome) {
    double strength = STRENGTH.getOrDefault(outcome, 0.7);
    String id = "o" + ++looks;
    return take(new Look(at(minutes), id, outcome, strength, true, false, false, null, true));
  }

  Days moved(double minutes, String to) {
    return take(new Look(at(minutes), "o" + ++looks, Outcome.MOVED, 0.95, true, false, false, to));
  }

  private Days take(Look look) {
    return keep(Life.next(state, look, schedule));
  }

  Days cleared(double minutes) {
    return keep(Life.cleared(state, at(minutes), schedule));
  }

  Days freeze() {
    state = Life.freeze(state);
    return this;
  }

  Days thaw(double minutes) {
    return keep(Life.thaw(state, at(minutes)));
  }

  private Days keep(Step step) {
    state = LifeState.ofBytes(step.next().toBytes());
    transitions.addAll(step.transitions());
    lookAgain = step.lookAgainAt();
    return this;
  }

  /// Looks whenever the machine asks for it, until the time is over or it asks no more.
  Days follow(Outcome outcome, double untilMinutes) {
    while (lookAgain != null && !lookAgain.isAfter(at(untilMinutes))) {
      look(Duration.between(START, lookAgain).toMillis() / 60_000.0, outcome);
    }
    return this;
  }

  LifeState state() {
    return state;
  }

  @Nullable Instant lookAgain() {
    return lookAgain;
  }

  List<Transition> transitions() {
    return transitions;
  }

  List<String> names() {
    return transitions.stream().map(t -> t.getClass().getSimpleName()).toList();
  }

  <T extends Transition> T only(Class<T> kind) {
    List<T> found = transitions.stream().filter(kind::isInstance).map(kind::cast).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " " + kind.getSimpleName() + " in " + transitions);
    }
    return found.getFirst();
  }
}

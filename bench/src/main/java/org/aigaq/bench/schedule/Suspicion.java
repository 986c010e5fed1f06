package org.aigaq.bench.schedule;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Outcome;
import org.aigaq.streams.life.Life;
import org.aigaq.streams.life.LifeState;
import org.aigaq.streams.life.Look;
import org.aigaq.streams.life.Step;
import org.aigaq.streams.life.Transition;

/// From the first missing look to a verdict, by the product's own state machine.
///
/// @param probable after the first missing look
/// @param confirmed after the first missing look
public record Suspicion(Duration probable, Duration confirmed) {
  private static final Instant FIRST = Instant.parse("2026-11-20T08:00:00Z");

  /// A plain 404: no strong evidence.
  private static final double STRENGTH = 0.75;

  /// @param late how long after its moment a look is made and its controls have answered
  /// @param delisted a feed lost it, too
  public static Suspicion of(Schedule schedule, Duration late, boolean delisted) {
    LifeState state = LifeState.seen(FIRST.minus(Duration.ofMinutes(20)));
    Instant at = FIRST;
    Instant probable = FIRST;
    while (true) {
      var look = new Look(at, "look", Outcome.GONE, STRENGTH, true, delisted, false, null);
      Step step = Life.next(state, look, schedule);
      state = step.next();
      for (Transition transition : step.transitions()) {
        if (transition instanceof Transition.Probable) {
          probable = at;
        } else if (transition instanceof Transition.Confirmed) {
          return new Suspicion(Duration.between(FIRST, probable), Duration.between(FIRST, at));
        }
      }
      Instant again = step.lookAgainAt();
      if (again == null) {
        throw new IllegalStateException("nobody looks again at " + at);
      }
      at = again.plus(late);
    }
  }
}

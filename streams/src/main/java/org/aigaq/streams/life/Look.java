package org.aigaq.streams.life;

import java.time.Instant;
import org.aigaq.contract.record.Outcome;
import org.jspecify.annotations.Nullable;

/// One judged look, as the state machine sees it.
///
/// @param at when it was seen, by the worker's clock
/// @param observation its id: names the incident when it is the first
/// @param strength of the judgement, 0..1
/// @param controlsClear the gate is clear for this look; `false` also while it is undecided, and
///   for a look that may confirm nothing
/// @param delisted gone from feed and listing while younger and older neighbours are still there
/// @param secondVantage a second vantage saw the same
/// @param movedTo of an outcome `MOVED`
/// @param draft it was there for minutes only: what is withdrawn so early is no removal to confirm,
///   unless the site says so itself
public record Look(
    Instant at,
    String observation,
    Outcome outcome,
    double strength,
    boolean controlsClear,
    boolean delisted,
    boolean secondVantage,
    @Nullable String movedTo,
    boolean draft) {

  public Look(
      Instant at,
      String observation,
      Outcome outcome,
      double strength,
      boolean controlsClear,
      boolean delisted,
      boolean secondVantage,
      @Nullable String movedTo) {
    this(
        at, observation, outcome, strength, controlsClear, delisted, secondVantage, movedTo, false);
  }

  public static Look of(
      Instant at, String observation, Outcome outcome, double strength, boolean controlsClear) {
    return new Look(at, observation, outcome, strength, controlsClear, false, false, null);
  }
}

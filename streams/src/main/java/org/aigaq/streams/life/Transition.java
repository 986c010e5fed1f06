package org.aigaq.streams.life;

import java.time.Instant;
import org.aigaq.contract.record.Outcome;
import org.jspecify.annotations.Nullable;

/// A change of state that somebody acts upon.
public sealed interface Transition {
  Instant at();

  /// Raises nothing; asks for controls.
  ///
  /// @param incident id of the observation that began it
  /// @param before the article's incident before this one
  record Suspected(Instant at, String incident, @Nullable String before, Outcome mechanism)
      implements Transition {}

  /// A suspicion that came to nothing; no alert was raised.
  record Unsuspected(Instant at, String incident) implements Transition {}

  record Probable(Instant at, Removal removal) implements Transition {}

  record Confirmed(Instant at, Removal removal) implements Transition {}

  /// Probable, but the article is there again.
  record Retracted(Instant at, String incident, double confidence) implements Transition {}

  record RestoredUnchanged(Instant at, String incident, double confidence) implements Transition {}

  record RestoredEdited(Instant at, String incident, double confidence) implements Transition {}

  /// Read twice at another address.
  ///
  /// @param incident of the removal that this ends, if one was raised
  record Moved(Instant at, @Nullable String incident, String to, double confidence)
      implements Transition {}

  record Walled(Instant at) implements Transition {}

  record Unreachable(Instant at, Outcome why) implements Transition {}

  /// Read again after `Walled`, `Unreachable` or `Moved`.
  record Recovered(Instant at) implements Transition {}

  /// It comes and goes: for review, never an alert of its own.
  record Flapping(Instant at, int turns) implements Transition {}

  /// What an alert says of a removal.
  ///
  /// @param confidence 0..1, see `Confidence`
  record Removal(
      String incident,
      Outcome mechanism,
      boolean strong,
      Instant lastSeen,
      Instant firstMissing,
      Instant lastMissing,
      int looks,
      double confidence) {}
}

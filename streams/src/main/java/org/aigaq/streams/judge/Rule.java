package org.aigaq.streams.judge;

import java.util.function.Predicate;
import org.aigaq.contract.record.ObservationInput;
import org.aigaq.contract.record.Outcome;

/// One line of the table. A changed meaning gets a new id.
///
/// @param strength prior weight of one such look, 0..1
public record Rule(
    String id, String comment, Predicate<ObservationInput> when, Outcome outcome, double strength) {
  static Rule rule(
      String id,
      Outcome outcome,
      double strength,
      String comment,
      Predicate<ObservationInput> when) {
    return new Rule(id, comment, when, outcome, strength);
  }
}

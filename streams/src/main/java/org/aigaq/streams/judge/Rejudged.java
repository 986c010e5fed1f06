package org.aigaq.streams.judge;

import java.util.Optional;
import org.aigaq.contract.record.Observation;

/// An observation as the rules of its time named it, and as today's do.
///
/// @param now what the present rules say of the same input
public record Rejudged(Observation was, Judgement now) {

  /// Empty where nothing is to be judged: the text was the last one, byte for byte.
  public static Optional<Rejudged> of(Observation observation) {
    return Optional.ofNullable(observation.input())
        .map(input -> new Rejudged(observation, Rules.judge(input)));
  }

  /// The look would be called by another name.
  public boolean differs() {
    return was.outcome() != now.outcome();
  }

  /// It would be called the same, for another reason.
  public boolean otherRule() {
    return !differs() && !was.ruleId().equals(now.ruleId());
  }
}

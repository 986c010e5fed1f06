package org.aigaq.streams.judge;

import java.util.List;
import org.aigaq.contract.record.ObservationInput;
import org.aigaq.contract.record.Outcome;

/// The ordered table that names an observation: the first rule that matches decides.
public final class Rules {
  /// Stamped on every verdict; raised with every change of the table.
  public static final int VERSION = 1;

  private static final List<Rule> TABLE =
      List.of(
          new Rule(
              "text.same",
              "the extracted text is the last good one",
              in -> in.likeness() != null && in.likeness().digestEqual(),
              Outcome.UNCHANGED,
              1),
          new Rule("http.410", "gone", in -> is(in, 410), Outcome.GONE, 0.9),
          new Rule("http.404", "not found", in -> is(in, 404), Outcome.GONE, 0.75),
          new Rule("http.ok", "answered", in -> is(in, 200), Outcome.PRESENT, 0.5),
          new Rule("other", "none of the rules", in -> true, Outcome.UNKNOWN, 0));

  private Rules() {}

  public static List<Rule> table() {
    return TABLE;
  }

  /// A function of the stored observation alone.
  public static Judgement judge(ObservationInput input) {
    for (Rule rule : TABLE) {
      if (rule.when().test(input)) {
        return new Judgement(rule.outcome(), rule.id(), rule.strength(), rule.comment());
      }
    }
    throw new IllegalStateException("the last rule matches everything");
  }

  private static boolean is(ObservationInput in, int status) {
    return in.status() != null && in.status() == status;
  }
}

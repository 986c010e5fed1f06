package org.aigaq.streams.judge;

import java.util.List;
import java.util.stream.Stream;
import org.aigaq.contract.record.ObservationInput;

/// The ordered table that names an observation: the first rule that matches decides. Presence comes
/// before everything that speaks against it; what a refusal looks like before what it means.
///
/// One vantage cannot tell a blocked host from a broken one: the classes of network failure are
/// `HOST_DOWN` here, and only the comparison of vantages says more.
public final class Rules {
  /// Stamped on every verdict; raised with every change of the table.
  public static final int VERSION = 5;

  private static final List<Rule> TABLE =
      Stream.of(
              AnswerRules.FETCH,
              PageRules.PRESENCE,
              PageRules.ELSEWHERE,
              AnswerRules.REFUSAL,
              PageRules.BROKEN,
              PageRules.REDIRECT,
              PageRules.TEXT)
          .flatMap(List::stream)
          .toList();

  /// The text was met at an address that this one does not lead to.
  public static final String MOVED_ELSEWHERE = "moved.elsewhere";

  private Rules() {}

  /// All rules, in their order.
  public static List<Rule> table() {
    return TABLE;
  }

  /// A function of the stored observation alone.
  public static Judgement judge(ObservationInput input) {
    for (Rule rule : TABLE) {
      if (rule.when().test(input)) {
        return new Judgement(rule.outcome(), rule.id(), rule.strength(), because(rule, input));
      }
    }
    throw new IllegalStateException("the last rule matches everything");
  }

  private static String because(Rule rule, ObservationInput in) {
    StringBuilder words = new StringBuilder(rule.comment());
    if (in.status() != null) {
      words.append("; status ").append(in.status());
    } else {
      words.append("; fetch ended ").append(in.fetch());
    }
    if (in.landing() != ObservationInput.Landing.SAME) {
      words.append("; landed at ").append(in.finalUrl());
    }
    if (in.likeness() != null) {
      words.append("; text likeness ").append(in.likeness().cosine());
    }
    return words.toString();
  }
}

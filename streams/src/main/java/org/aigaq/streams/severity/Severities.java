package org.aigaq.streams.severity;

import static org.aigaq.streams.severity.SeverityRule.adds;
import static org.aigaq.streams.severity.SeverityRule.settles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Severity;
import org.aigaq.streams.vantage.Comparison;

/// How urgent an alert is. Rules that settle it come first; the others add points. The ids of those
/// that held are the alert's `severity_reasons`.
public final class Severities {
  /// Told with every alert; raised with every change of the table.
  public static final int VERSION = 2;

  private static final double SUBSTANTIVE = 0.3;
  private static final double SIGNIFICANT = 0.55;
  private static final double GRAVE = 0.75;
  private static final double WEAK = 0.7;
  private static final double UNUSUAL = 0.03;
  private static final double VERY_UNUSUAL = 0.0001;
  private static final double USUAL = 0.8;
  private static final int SEVERAL = 2;

  private static final List<SeverityRule> TABLE =
      List.of(
          settles(
              "no_longer_missing",
              Severity.INFO,
              "withdrawn, or found elsewhere",
              c -> c.status() == AlertStatus.RETRACTED || c.status() == AlertStatus.MOVED),
          settles(
              "restored",
              Severity.LOW,
              "it was gone and is back",
              c -> c.status() == AlertStatus.RESTORED),
          settles(
              "reverted",
              Severity.INFO,
              "it reads as before again",
              c -> c.status() == AlertStatus.REVERTED),
          settles(
              "duplicate",
              Severity.INFO,
              "the same text is still published there",
              c -> c.removal() && c.duplicate()),
          settles(
              "withdrawn_draft",
              Severity.INFO,
              "gone within 15 minutes of publication",
              c -> c.removal() && c.early() && !said(c)),
          settles(
              "early_correction",
              Severity.INFO,
              "edited within 15 minutes of publication",
              c -> !c.removal() && c.early()),
          adds("missing", 1, "an article is missing", Circumstances::removal),
          adds(
              "confirmed",
              1,
              "by looks over a day, or by strong evidence",
              c -> c.removal() && c.status() == AlertStatus.CONFIRMED),
          adds("said_by_the_site", 2, "451, or a notice of removal", Severities::said),
          adds("edited", -2, "most edits are routine", c -> !c.removal()),
          adds("substantive", 1, "what it says has changed", c -> c.significance() >= SUBSTANTIVE),
          adds("significant", 1, "by much", c -> c.significance() >= SIGNIFICANT),
          adds("grave", 1, "by very much", Severities::grave),
          adds("silent_edit", 1, "without a note", Severities::silent),
          adds(
              "told_openly",
              -1,
              "with a note, or a new time of change",
              c -> c.edit() != null && !c.edit().silent() && matters(c)),
          adds("watched_topic", 1, "of a keyword topic", Severities::ofTopic),
          adds(
              "urgent_topic",
              1,
              "of a topic that asks to be told of at once",
              c -> matters(c) && c.urgentTopic()),
          adds(
              "old_article",
              1,
              "of a topic, and removed after a month or edited after a week",
              c -> c.late() && ofTopic(c)),
          adds(
              "unusual_here",
              1,
              "more than the outlet does on 97 days in a hundred",
              c -> c.chance() <= UNUSUAL && (c.removal() || grave(c) && ofTopic(c))),
          adds(
              "very_unusual_here",
              1,
              "more removals than chance brings in thirty years",
              c -> c.removal() && c.chance() <= VERY_UNUSUAL),
          adds(
              "usual_here",
              -1,
              "the outlet removes as much on four days in five",
              c -> c.removal() && c.chance() >= USUAL && !c.urgentTopic() && !said(c)),
          adds(
              "several_at_once",
              1,
              "other articles of the outlet went missing within a day",
              c -> c.removal() && c.siblings() >= SEVERAL),
          adds(
              "perhaps_a_draft",
              -1,
              "last seen within 15 minutes of publication",
              c -> c.removal() && c.perhapsEarly() && !said(c)),
          adds(
              "weak_evidence",
              -1,
              "a refusal, or a low confidence",
              c -> c.removal() && (c.mechanism() == Outcome.RESTRICTED || c.confidence() < WEAK)));

  private Severities() {}

  /// A severity and why.
  ///
  /// @param reasons ids such as `silent_edit`, in the order of the table
  public record Graded(Severity severity, List<String> reasons) {}

  /// All rules, in their order.
  public static List<SeverityRule> table() {
    return TABLE;
  }

  /// Of a removal or an edit.
  public static Graded of(Circumstances act) {
    List<String> reasons = new ArrayList<>();
    int points = 0;
    for (SeverityRule rule : TABLE) {
      if (rule.when().test(act)) {
        if (rule.settles() != null) {
          return new Graded(rule.settles(), List.of(rule.id()));
        }
        reasons.add(rule.id());
        points += rule.points();
      }
    }
    return new Graded(severity(points), List.copyOf(reasons));
  }

  /// Of an incident that is over.
  public static Graded ended(AlertType type, AlertStatus status) {
    return of(
        new Circumstances(
            type,
            status,
            null,
            1,
            null,
            List.of(),
            false,
            Duration.ZERO,
            Duration.ofDays(1),
            false,
            0,
            0.5,
            Circumstances.Scale.USUAL));
  }

  private static Severity severity(int points) {
    return switch (Math.clamp(points, 0, 6)) {
      case 0 -> Severity.INFO;
      case 1, 2 -> Severity.LOW;
      case 3 -> Severity.MEDIUM;
      case 4, 5 -> Severity.HIGH;
      default -> Severity.CRITICAL;
    };
  }

  private static boolean said(Circumstances c) {
    return c.removal() && (c.mechanism() == Outcome.HTTP_451 || c.mechanism() == Outcome.NOTICE);
  }

  private static boolean silent(Circumstances c) {
    return c.edit() != null && c.edit().silent() && matters(c);
  }

  private static boolean grave(Circumstances c) {
    return c.significance() >= GRAVE;
  }

  private static boolean ofTopic(Circumstances c) {
    return matters(c) && !c.topics().isEmpty();
  }

  /// A routine edit gets no weightier by its topic.
  private static boolean matters(Circumstances c) {
    return c.removal() || c.significance() >= SUBSTANTIVE;
  }

  /// Of what can be reached from some vantages only.
  public static Graded blocking(AlertStatus status, Comparison.Scope scope) {
    if (status == AlertStatus.CLOSED) {
      return new Graded(Severity.INFO, List.of("over"));
    }
    String reason =
        scope == Comparison.Scope.HOST ? "host_reached_in_part" : "article_reached_in_part";
    return new Graded(Severity.HIGH, List.of(reason));
  }

  /// Of an article that matches a topic.
  ///
  /// @param inTitle one of the words stands in the title
  /// @param topics how many it matches
  /// @param places at how many places
  public static Graded keyword(boolean inTitle, int topics, int places) {
    List<String> reasons = new ArrayList<>();
    if (inTitle) {
      reasons.add("words_in_title");
    }
    if (topics > 1) {
      reasons.add("several_topics");
    }
    if (places >= 3) {
      reasons.add("words_repeated");
    }
    return reasons.isEmpty()
        ? new Graded(Severity.INFO, List.of("mentioned"))
        : new Graded(Severity.LOW, List.copyOf(reasons));
  }

  /// Of an outage.
  ///
  /// @param kind as in the alert
  /// @param articles affected
  public static Graded outage(AlertStatus status, String kind, int articles) {
    if (status == AlertStatus.CLOSED) {
      return new Graded(Severity.INFO, List.of("over"));
    }
    return switch (kind) {
      case "mass_disappearance" ->
          new Graded(articles >= 20 ? Severity.HIGH : Severity.MEDIUM, List.of("many_articles"));
      case "down" -> new Graded(Severity.MEDIUM, List.of("host_down"));
      case "blind", "robots" -> new Graded(Severity.LOW, List.of("we_cannot_look"));
      default -> new Graded(Severity.LOW, List.of(kind));
    };
  }
}

package org.aigaq.streams.sentence;

import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Severity;

/// How urgent an alert is, and by which rules. Points are added; the reasons say which.
public final class Severities {
  /// A severity and why.
  ///
  /// @param reasons ids such as `silent_edit`, in the order in which they were met
  public record Graded(Severity severity, List<String> reasons) {}

  private Severities() {}

  /// Of a removal.
  ///
  /// @param topics keyword topics that the article matches
  /// @param siblings other articles of the outlet in a removal that is open or was confirmed of
  ///   late
  public static Graded removal(
      AlertStatus status, Outcome mechanism, double confidence, List<String> topics, int siblings) {
    return switch (status) {
      case RETRACTED, MOVED -> new Graded(Severity.INFO, List.of("no_longer_missing"));
      case RESTORED -> new Graded(Severity.LOW, List.of("restored"));
      default -> open(status, mechanism, confidence, topics, siblings);
    };
  }

  private static Graded open(
      AlertStatus status, Outcome mechanism, double confidence, List<String> topics, int siblings) {
    List<String> reasons = new ArrayList<>();
    int points = 1;
    if (status == AlertStatus.CONFIRMED) {
      points++;
      reasons.add("confirmed");
    }
    if (!topics.isEmpty()) {
      points++;
      reasons.add("watched_topic");
    }
    if (siblings >= 2) {
      points++;
      reasons.add("several_at_once");
    }
    if (mechanism == Outcome.HTTP_451 || mechanism == Outcome.NOTICE) {
      points++;
      reasons.add("said_by_the_site");
    }
    if (mechanism == Outcome.RESTRICTED || confidence < 0.7) {
      points--;
      reasons.add("weak_evidence");
    }
    return new Graded(grade(points), reasons);
  }

  /// Of an edit.
  ///
  /// @param topics keyword topics that the article matches
  public static Graded edit(AlertStatus status, Edit edit, List<String> topics) {
    if (status == AlertStatus.REVERTED) {
      return new Graded(Severity.INFO, List.of("reverted"));
    }
    List<String> reasons = new ArrayList<>();
    int points = (int) Math.floor(edit.significance() * 3);
    if (points >= 2) {
      reasons.add("significant");
    }
    if (edit.silent() && points > 0) {
      points++;
      reasons.add("silent_edit");
    }
    if (!topics.isEmpty() && points > 0) {
      points++;
      reasons.add("watched_topic");
    }
    return new Graded(grade(points), reasons);
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

  private static Severity grade(int points) {
    return switch (Math.clamp(points, 0, 4)) {
      case 0 -> Severity.INFO;
      case 1 -> Severity.LOW;
      case 2 -> Severity.MEDIUM;
      case 3 -> Severity.HIGH;
      default -> Severity.CRITICAL;
    };
  }
}

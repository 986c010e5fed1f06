package org.aigaq.streams.severity;

import java.util.function.Predicate;
import org.aigaq.contract.record.Severity;
import org.jspecify.annotations.Nullable;

/// One line of the table.
///
/// @param id stable; what an alert lists as its reason
/// @param points added when it holds
/// @param settles the severity that it decides alone, whatever else holds; absent for most
public record SeverityRule(
    String id,
    String comment,
    Predicate<Circumstances> when,
    int points,
    @Nullable Severity settles) {

  static SeverityRule adds(String id, int points, String comment, Predicate<Circumstances> when) {
    return new SeverityRule(id, comment, when, points, null);
  }

  static SeverityRule settles(
      String id, Severity severity, String comment, Predicate<Circumstances> when) {
    return new SeverityRule(id, comment, when, 0, severity);
  }
}

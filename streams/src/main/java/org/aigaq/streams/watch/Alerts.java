package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Alert.Evidence;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.streams.severity.Severities;

/// Alerts are told again, one number on, whenever their incident moves.
final class Alerts {
  private Alerts() {}

  /// Facts, with the version of the table that ranked them.
  static Map<String, String> ranked(Map<String, String> facts) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put("severity_version", String.valueOf(Severities.VERSION));
    return more;
  }

  /// The next telling of an alert.
  static Alert next(
      Alert last,
      AlertStatus status,
      Instant at,
      List<Evidence> evidence,
      Map<String, String> facts,
      Map<String, String> summary) {
    return new Alert(
        last.id(),
        last.raisedAt(),
        at,
        last.type(),
        status,
        last.severity(),
        last.severityReasons(),
        last.confidence(),
        last.title(),
        summary,
        facts,
        last.ruleId(),
        last.rulesVersion(),
        last.outlet(),
        last.article(),
        last.interval(),
        last.topics(),
        last.related(),
        last.claims(),
        evidence,
        last.mechanism(),
        last.edit(),
        last.revision(),
        last.host(),
        last.kind(),
        last.articles(),
        last.articlesTotal(),
        last.seq() + 1,
        last.more());
  }

  /// The same telling, graded anew.
  static Alert graded(Alert of, Severities.Graded graded, double confidence) {
    return graded(of, new Grading.Ranked(graded, of.topics()), confidence);
  }

  /// The same telling, graded anew by the article's topics of today.
  static Alert graded(Alert of, Grading.Ranked ranked, double confidence) {
    Severities.Graded graded = ranked.graded();
    return new Alert(
        of.id(),
        of.raisedAt(),
        of.updatedAt(),
        of.type(),
        of.status(),
        graded.severity(),
        graded.reasons(),
        confidence,
        of.title(),
        of.summary(),
        of.facts(),
        of.ruleId(),
        of.rulesVersion(),
        of.outlet(),
        of.article(),
        of.interval(),
        ranked.topics(),
        of.related(),
        of.claims(),
        of.evidence(),
        of.mechanism(),
        of.edit(),
        of.revision(),
        of.host(),
        of.kind(),
        of.articles(),
        of.articlesTotal(),
        of.seq(),
        of.more());
  }

  /// The same telling, with the articles that an outage holds.
  static Alert holding(Alert of, List<String> articles, int total) {
    return new Alert(
        of.id(),
        of.raisedAt(),
        of.updatedAt(),
        of.type(),
        of.status(),
        of.severity(),
        of.severityReasons(),
        of.confidence(),
        of.title(),
        of.summary(),
        of.facts(),
        of.ruleId(),
        of.rulesVersion(),
        of.outlet(),
        of.article(),
        of.interval(),
        of.topics(),
        of.related(),
        of.claims(),
        of.evidence(),
        of.mechanism(),
        of.edit(),
        of.revision(),
        of.host(),
        of.kind(),
        articles,
        total,
        of.seq(),
        of.more());
  }

  static String country(Alert alert) {
    return alert.ownOutlet().country();
  }
}

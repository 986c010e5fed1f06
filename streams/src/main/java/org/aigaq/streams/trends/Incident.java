package org.aigaq.streams.trends;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Severity;
import org.aigaq.contract.topic.Json;
import org.aigaq.streams.sentence.Sentences;
import org.aigaq.streams.sentence.TrendFacts;
import org.jspecify.annotations.Nullable;

/// A trend that was told of and is not over.
///
/// @param series that it is of
/// @param alert as told last
/// @param names of the topic or term, as in the facts
/// @param country whose time its sentences tell; empty when nothing says it
/// @param since when it began
/// @param calm windows in a row in which all was as usual
/// @param window in which that was last counted
record Incident(
    String series,
    Alert alert,
    Map<String, String> names,
    String country,
    Instant since,
    int calm,
    long window) {
  private static final int RULES_VERSION = 1;
  private static final int EVIDENCE = 40;
  private static final int LISTED = 500;
  private static final int MANY = 6;

  /// After a thousand comparisons, chance would have brought as much once at this score.
  private static final double THOUSAND = 3;

  private static final double SURE = 0.99;

  Incident {
    // Rows of before have none.
    country = Objects.requireNonNullElse(country, "");
  }

  /// Tells of a trend for the first time.
  static Incident open(Sign sign, Instant at, long window, double completeness, ZoneId zone) {
    TrendFacts facts = sign.facts();
    String id = Ids.of("trend", sign.incident(), String.valueOf(window));
    Alert alert = alert(id, sign, at, completeness, zone);
    return new Incident(
        sign.series(), alert, facts.names(), sign.country(), facts.from(), 0, window);
  }

  /// The same trend, seen again.
  Incident seen(Sign sign, Instant at, long now, double completeness, ZoneId zone) {
    boolean stronger = sign.opens() && sign.score() > score(alert);
    boolean more = sign.opens() && sign.articles().size() > articles(alert) && now > window;
    int quiet = now == window ? calm : sign.calm() ? calm + 1 : 0;
    if (!stronger && !more) {
      return new Incident(series, alert, names, country, since, quiet, now);
    }
    Alert told = again(alert(alert.id(), from(sign), at, completeness, zone), alert);
    return new Incident(series, told, names, country, since, quiet, now);
  }

  /// What began it stays the beginning.
  private Sign from(Sign sign) {
    TrendFacts f = sign.facts();
    Instant begin = since.isBefore(f.from()) ? since : f.from();
    var facts =
        new TrendFacts(
            f.kind(),
            f.names(),
            begin,
            f.to(),
            f.articles(),
            f.outlets(),
            f.expected(),
            f.groups(),
            f.terms(),
            f.closedAt());
    return new Sign(
        sign.series(),
        sign.key(),
        sign.score(),
        sign.opens(),
        sign.calm(),
        facts,
        sign.articles(),
        sign.urgent());
  }

  /// The last telling.
  Alert close(Instant at, ZoneId zone) {
    Map<String, String> told = new LinkedHashMap<>(alert.facts());
    told.put("closed_at", at.toString());
    return new Alert(
        alert.id(),
        alert.raisedAt(),
        at,
        alert.type(),
        AlertStatus.CLOSED,
        Severity.INFO,
        List.of("as_usual_again"),
        alert.confidence(),
        alert.title(),
        Sentences.trend(ended(at), zone),
        told,
        alert.ruleId(),
        alert.rulesVersion(),
        null,
        null,
        null,
        alert.topics(),
        alert.related(),
        alert.claims(),
        alert.evidence(),
        null,
        null,
        null,
        null,
        alert.kind(),
        alert.articles(),
        alert.articlesTotal(),
        alert.seq() + 1,
        alert.more());
  }

  private TrendFacts ended(Instant at) {
    return new TrendFacts(
        alert.kind() == null ? "" : alert.kind(),
        names,
        since,
        at,
        articles(alert),
        0,
        0,
        null,
        List.of(),
        at);
  }

  private static int articles(Alert alert) {
    return alert.articlesTotal() == null ? 0 : alert.articlesTotal();
  }

  private static double score(Alert alert) {
    JsonNode score = alert.more().get("score");
    return score == null ? 0 : score.asDouble();
  }

  private static Alert again(Alert now, Alert before) {
    return new Alert(
        now.id(),
        before.raisedAt(),
        now.updatedAt(),
        now.type(),
        now.status(),
        now.severity(),
        now.severityReasons(),
        now.confidence(),
        now.title(),
        now.summary(),
        now.facts(),
        now.ruleId(),
        now.rulesVersion(),
        null,
        null,
        null,
        now.topics(),
        now.related(),
        before.claims(),
        now.evidence(),
        null,
        null,
        null,
        null,
        now.kind(),
        now.articles(),
        now.articlesTotal(),
        before.seq() + 1,
        now.more());
  }

  private static Alert alert(String id, Sign sign, Instant at, double completeness, ZoneId zone) {
    TrendFacts facts = sign.facts();
    List<String> reasons = new ArrayList<>();
    Severity severity = severity(sign, reasons);
    double confidence =
        Math.min(SURE, completeness * (1 - Math.pow(10, Math.min(0, THOUSAND - sign.score()))));
    String topic = topicOf(sign.series());
    var all = sign.articles().stream().map(Mention::id).toList();
    return new Alert(
        id,
        at,
        at,
        AlertType.TREND,
        AlertStatus.OPEN,
        severity,
        reasons,
        Math.max(0, confidence),
        Sentences.titleOf(facts),
        Sentences.trend(facts, zone),
        facts.asMap(),
        "trend." + facts.kind(),
        RULES_VERSION,
        null,
        null,
        null,
        topic == null ? List.of() : List.of(topic),
        List.of(),
        List.of(),
        sign.articles().stream().limit(EVIDENCE).map(Incident::evidence).toList(),
        null,
        null,
        null,
        null,
        facts.kind(),
        all.stream().limit(LISTED).toList(),
        all.size(),
        1,
        more(sign, topic));
  }

  private static Map<String, JsonNode> more(Sign sign, @Nullable String topic) {
    Map<String, JsonNode> more = new LinkedHashMap<>();
    if (topic == null) {
      more.put("term", Json.MAPPER.valueToTree(sign.facts().names().getOrDefault("", "")));
    } else {
      more.put("topic", Json.MAPPER.valueToTree(topic));
    }
    more.put("score", Json.MAPPER.valueToTree(Math.round(sign.score() * 100) / 100.0));
    more.put(
        "outlets",
        Json.MAPPER.valueToTree(
            sign.articles().stream().map(m -> m.outlet().id()).distinct().limit(LISTED).toList()));
    return more;
  }

  static @Nullable String topicOf(String series) {
    return series.startsWith("topic:") ? series.substring("topic:".length()) : null;
  }

  private static Severity severity(Sign sign, List<String> reasons) {
    int points = 1;
    reasons.add(sign.facts().kind());
    if (sign.urgent()) {
      points++;
      reasons.add("urgent_topic");
    }
    if (sign.facts().outlets() >= MANY) {
      points++;
      reasons.add("many_outlets");
    }
    Severity[] steps = {Severity.INFO, Severity.LOW, Severity.MEDIUM, Severity.HIGH};
    return steps[points];
  }

  private static Alert.Evidence evidence(Mention mention) {
    ArchiveLocator kept = mention.archive();
    return new Alert.Evidence(
        Instant.ofEpochMilli(mention.at()),
        "",
        "article",
        mention.url(),
        "present",
        null,
        kept == null ? null : kept.id(),
        kept == null ? null : kept.warc(),
        kept == null ? null : kept.offset(),
        kept == null ? null : kept.sha256());
  }
}

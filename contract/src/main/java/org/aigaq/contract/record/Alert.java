package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// `aigaq.alerts`: the current state of one incident. Its JSON is the document in Elasticsearch.
///
/// @param id hash of type, subject and the incident's first observation
/// @param raisedAt when it was first raised
/// @param outlet absent of a trend: nobody's alone
/// @param summary one neutral sentence per language (kk, ru, en), made from `facts`
/// @param confidence 0..1
/// @param mechanism of a removal: `gone`, `http_451`, `soft_404`, `redirected`, `notice`, `gutted`,
///   `restricted`
/// @param host of an outage
/// @param kind of an outage or trend
/// @param articles ids, the first 500
/// @param articlesTotal how many there are
/// @param seq +1 per emission: the external version of the document
/// @param more fields of a later version, kept
public record Alert(
    String id,
    @JsonProperty("@timestamp") Instant raisedAt,
    Instant updatedAt,
    AlertType type,
    AlertStatus status,
    Severity severity,
    List<String> severityReasons,
    double confidence,
    String title,
    Map<String, String> summary,
    Map<String, String> facts,
    String ruleId,
    int rulesVersion,
    @Nullable OutletRef outlet,
    @Nullable ArticleRef article,
    @Nullable Interval interval,
    List<String> topics,
    List<String> related,
    List<Claim> claims,
    List<Evidence> evidence,
    @Nullable String mechanism,
    @Nullable Edit edit,
    @Nullable Integer revision,
    @Nullable String host,
    @Nullable String kind,
    @Nullable List<String> articles,
    @Nullable Integer articlesTotal,
    long seq,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

  /// The outlet of an alert that cannot be without one.
  ///
  /// @throws NoSuchElementException of a trend
  public OutletRef ownOutlet() {
    if (outlet == null) {
      throw new NoSuchElementException("alert %s of type %s has no outlet".formatted(id, type));
    }
    return outlet;
  }

  /// The article an alert is about.
  public record ArticleRef(
      String id,
      String url,
      String title,
      @Nullable String language,
      @Nullable Instant publishedAt) {}

  /// Between these two looks it happened.
  ///
  /// @param blind seconds in between during which we could not look
  public record Interval(Instant lastSeen, @Nullable Instant firstMissing, long blind) {}

  /// What a person said of the cause.
  public record Claim(String what, String saidBy, @Nullable String sourceUrl, Instant at) {}

  /// One look that the alert rests on.
  ///
  /// @param kind `article`, `control_home`, `control_feed`, `control_sibling`,
  ///   `control_never_existing`, `last_good`
  public record Evidence(
      Instant at,
      String vantage,
      String kind,
      String url,
      String outcome,
      @Nullable Integer httpStatus,
      @Nullable String archive,
      @Nullable String warc,
      @Nullable Long offset,
      @Nullable String sha256) {}
}

package org.aigaq.indexer.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.jspecify.annotations.Nullable;

/// `aigaq-fetches`: what one fetch saw, when that matters as evidence.
///
/// @param tookMs from the first byte sent to the last byte read
/// @param page what the page looked like, for walls and error pages
record FetchDocument(
    @JsonProperty("@timestamp") Instant timestamp,
    String requestId,
    String site,
    OutletId outlet,
    @Nullable ArticleId article,
    String url,
    @Nullable String finalUrl,
    String authority,
    String vantage,
    Why why,
    Target target,
    int attempt,
    String worker,
    FetchOutcome outcome,
    @Nullable String detail,
    @Nullable Integer httpStatus,
    Map<String, String> headers,
    List<Hop> redirects,
    List<StageTime> stages,
    long tookMs,
    long bodyBytes,
    @Nullable String bodySha256,
    @Nullable ArchiveLocator archive,
    @Nullable Page page,
    String extractorVersion) {

  record OutletId(String id) {}

  record ArticleId(String id) {}

  record StageTime(StageName name, int hop, boolean ok, long tookMs, @Nullable String detail) {
    static StageTime of(Stage stage) {
      return new StageTime(
          stage.name(), stage.hop(), stage.ok(), stage.took().toMillis(), stage.detail());
    }
  }

  record Page(@Nullable String title, @Nullable String h1, int visibleWords, List<String> markers) {
    static @Nullable Page of(@Nullable PageFeatures page) {
      return page == null
          ? null
          : new Page(page.title(), page.h1(), page.visibleWords(), page.markers());
    }
  }

  /// A capture never changes: its version is always 1.
  static @Nullable Document of(IndexNames names, Capture capture) {
    return Evidence.matters(capture)
        ? Document.of(names.fetches(capture.at()), capture.id(), 1, fields(capture))
        : null;
  }

  private static FetchDocument fields(Capture capture) {
    return new FetchDocument(
        capture.at(),
        capture.requestId(),
        capture.site(),
        new OutletId(capture.outlet()),
        capture.articleId() == null ? null : new ArticleId(capture.articleId()),
        capture.url(),
        capture.finalUrl(),
        capture.authority(),
        capture.vantage(),
        capture.why(),
        capture.target(),
        capture.attempt(),
        capture.worker(),
        capture.outcome(),
        capture.detail(),
        capture.status(),
        capture.headers(),
        capture.redirects(),
        capture.stages().stream().map(StageTime::of).toList(),
        Duration.between(capture.startedAt(), capture.at()).toMillis(),
        capture.bodyBytes(),
        capture.bodySha256(),
        capture.archive(),
        Page.of(capture.page()),
        capture.extractorVersion());
  }
}

package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.Locale;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Alert.Evidence;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Outcome;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.TextRow;
import org.jspecify.annotations.Nullable;

/// What alerts rest on, as they list it.
final class Evidences {
  private Evidences() {}

  /// @param kind as `Alert.Evidence` names them
  static Evidence of(Capture capture, String kind, Outcome outcome) {
    return of(
        capture.at(),
        capture.vantage(),
        kind,
        capture.url(),
        outcome,
        capture.status(),
        capture.archive());
  }

  static Evidence lastGood(ArticleRow row, TextRow text, String vantage) {
    Instant seen = row.looks().seen();
    return of(
        seen == null ? text.at() : seen,
        vantage,
        "last_good",
        row.identity().url(),
        Outcome.UNCHANGED,
        null,
        text.archive());
  }

  static Alert.ArticleRef ref(String id, ArticleRow row, Article article) {
    Instant published = article.publishedAt();
    return new Alert.ArticleRef(
        id,
        row.identity().url(),
        article.title(),
        article.language(),
        published == null ? row.identity().published() : published);
  }

  private static Evidence of(
      Instant at,
      String vantage,
      String kind,
      String url,
      Outcome outcome,
      @Nullable Integer status,
      @Nullable ArchiveLocator archive) {
    return new Evidence(
        at,
        vantage,
        kind,
        url,
        outcome.name().toLowerCase(Locale.ROOT),
        status,
        archive == null ? null : archive.id(),
        archive == null ? null : archive.warc(),
        archive == null ? null : archive.offset(),
        archive == null ? null : archive.sha256());
  }
}

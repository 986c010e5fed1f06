package org.aigaq.streams.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Observation;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.topic.Json;
import org.aigaq.streams.judge.Judged;
import org.aigaq.streams.judge.Rules;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.ArticleRow.Emitted;
import org.aigaq.streams.watch.state.TextRow;
import org.jspecify.annotations.Nullable;

/// Writes articles and observations out.
final class Emit {
  private static final Duration AT_LEAST = Duration.ofDays(1);

  private final Desk desk;

  Emit(Desk desk) {
    this.desk = desk;
  }

  static String observationId(Capture capture) {
    return Ids.of("observation", capture.id());
  }

  void observation(Capture capture, String articleId, Judged judged) {
    Outcome outcome = judged.judgement().outcome();
    desk.out()
        .send(
            new Observation(
                observationId(capture),
                articleId,
                capture.site(),
                capture.outlet(),
                capture.url(),
                capture.at(),
                capture.vantage(),
                capture.why(),
                capture.id(),
                outcome,
                judged.judgement().ruleId(),
                Rules.VERSION,
                judged.judgement().strength(),
                capture.archive(),
                capture.status(),
                outcome == Outcome.UNCHANGED ? null : judged.input()));
  }

  /// Told once a day even when nothing changed, for the time of the last check.
  static boolean overdue(ArticleRow row, Instant at) {
    Instant told = row.emitted().at();
    return told == null || !at.isBefore(told.plus(AT_LEAST));
  }

  /// The row after telling the article's state; unchanged while it has no text.
  ArticleRow state(
      SitePlan plan, String id, ArticleRow row, Optional<TextRow> text, @Nullable String movedTo) {
    Optional<Outlet> outlet = plan.outlet(row.identity().outlet());
    var version = row.version();
    Instant seen = row.looks().seen();
    Instant checked = row.looks().checked();
    if (outlet.isEmpty() || text.isEmpty() || version == null || seen == null || checked == null) {
      return row;
    }
    Article article = text.get().article();
    Emitted emitted = new Emitted(row.emitted().seq() + 1, checked, row.emitted().alert());
    desk.out()
        .send(
            new ArticleState(
                id,
                plan.site().id(),
                plan.ref(outlet.get()),
                row.identity().url(),
                canonical(row, article),
                article.language(),
                article.title(),
                article.text(),
                article.authors(),
                published(row, article),
                row.identity().firstSeen(),
                seen,
                checked,
                row.identity().entry(),
                row.status(),
                movedTo,
                version.revision(),
                article.section(),
                article.tags(),
                article.image(),
                text.get().archive(),
                text.get().extractor(),
                outlet.get().surface(),
                emitted.seq(),
                beside(article)));
    return row.with(emitted);
  }

  /// Its addresses in other languages, for whoever looks for twins.
  private static Map<String, JsonNode> beside(Article article) {
    return article.alternates().isEmpty()
        ? Map.of()
        : Map.of("alternates", Json.MAPPER.valueToTree(article.alternates()));
  }

  private static @Nullable Instant published(ArticleRow row, Article article) {
    Instant stated = article.publishedAt();
    return stated == null ? row.identity().published() : stated;
  }

  private static String canonical(ArticleRow row, Article article) {
    String stated = article.canonicalUrl();
    return stated == null ? row.identity().url() : stated;
  }
}

package org.aigaq.indexer.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.record.OutletRef;
import org.jspecify.annotations.Nullable;

/// `aigaq-articles`: an article as it stands, with its last good text.
///
/// @param timestamp first sight: it never changes, hence it also picks the month
record ArticleDocument(
    @JsonProperty("@timestamp") Instant timestamp,
    String site,
    OutletRef outlet,
    String surface,
    String url,
    String canonicalUrl,
    @Nullable String movedTo,
    @Nullable String language,
    String title,
    String text,
    List<String> authors,
    @Nullable String section,
    List<String> tags,
    @Nullable String image,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Instant lastCheckedAt,
    ArticleEntry entry,
    ArticleStatus status,
    int revision,
    List<String> topics,
    @Nullable String storyId,
    @Nullable ArchiveLocator archive,
    String extractorVersion) {

  static Document of(IndexNames names, IndexedArticle article) {
    ArticleState state = article.state();
    return Document.of(
        names.articles(state.firstSeenAt()), state.id(), article.seq(), fields(article, state));
  }

  private static ArticleDocument fields(IndexedArticle article, ArticleState state) {
    return new ArticleDocument(
        state.firstSeenAt(),
        state.site(),
        state.outlet(),
        state.surface(),
        state.url(),
        state.canonicalUrl(),
        state.movedTo(),
        state.language(),
        state.title(),
        state.text(),
        state.authors(),
        state.section(),
        state.tags(),
        state.image(),
        state.publishedAt(),
        state.firstSeenAt(),
        state.lastSeenAt(),
        state.lastCheckedAt(),
        state.entry(),
        state.status(),
        state.revision(),
        article.topics(),
        article.storyId(),
        state.archive(),
        state.extractorVersion());
  }
}

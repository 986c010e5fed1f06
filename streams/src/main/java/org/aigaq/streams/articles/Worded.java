package org.aigaq.streams.articles;

import java.time.Instant;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.ArticleState;
import org.jspecify.annotations.Nullable;

/// What keyword rules are held against.
///
/// @param at publication, or first sight: rules may hold for a time only
public record Worded(@Nullable String language, String title, String text, Instant at) {
  public static Worded of(ArticleState state) {
    Instant published = state.publishedAt();
    Instant at = published == null ? state.firstSeenAt() : published;
    return new Worded(state.language(), state.title(), state.text(), at);
  }

  public static Worded of(Article article, Instant at) {
    return new Worded(article.language(), article.title(), article.text(), at);
  }
}

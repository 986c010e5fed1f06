package org.aigaq.app.cli;

import org.aigaq.contract.record.Article;
import org.jspecify.annotations.Nullable;

/// The publication time as a person would give it: in the page's own zone where it says one.
final class ArticleDates {
  private ArticleDates() {}

  static @Nullable String stated(Article article) {
    if (article.publishedLocal() != null) {
      return article.publishedLocal();
    }
    return article.publishedAt() == null ? null : article.publishedAt().toString();
  }
}

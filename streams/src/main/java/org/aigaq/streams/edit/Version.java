package org.aigaq.streams.edit;

import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.Article;
import org.jspecify.annotations.Nullable;

/// One version of an article, as far as comparison looks at it.
///
/// @param text paragraphs separated by a newline
public record Version(
    String title,
    String text,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    @Nullable String image) {

  public static Version of(Article article) {
    return new Version(
        article.title(),
        article.text(),
        article.authors(),
        article.publishedAt(),
        article.modifiedAt(),
        article.image());
  }

  /// A text alone, for example from a file.
  public static Version of(String title, String text) {
    return new Version(title, text, List.of(), null, null, null);
  }
}

package org.aigaq.newsroom.script;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as it is first published.
///
/// @param published when, as an offset from the start of the script (negative: it was there
///   before); null: when a [Event.Publish] says so
public record Article(
    String id,
    String outlet,
    String language,
    String section,
    String slug,
    @Nullable String author,
    @Nullable Duration published,
    String title,
    List<String> paragraphs) {

  public Article {
    paragraphs = List.copyOf(paragraphs);
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("article '" + id + "' has no text");
    }
  }

  /// An English article that was there an hour before the script starts, for scenarios.
  public static Article of(String id, String outlet, String title, String... paragraphs) {
    return new Article(
        id, outlet, "en", "news", id, null, Duration.ofHours(-1), title, List.of(paragraphs));
  }

  /// The same article, to be published by the timetable.
  public Article unpublished() {
    return new Article(id, outlet, language, section, slug, author, null, title, paragraphs);
  }

  /// The same article in another language and with another time of publication.
  public Article in(String otherLanguage, Duration publishedAt) {
    return new Article(
        id, outlet, otherLanguage, section, slug, author, publishedAt, title, paragraphs);
  }

  public String text() {
    return String.join("\n\n", paragraphs);
  }

  Article titled(String other) {
    return new Article(id, outlet, language, section, slug, author, published, other, paragraphs);
  }

  Article signed(@Nullable String other) {
    return new Article(id, outlet, language, section, slug, other, published, title, paragraphs);
  }

  Article dated(Duration at) {
    return new Article(id, outlet, language, section, slug, author, at, title, paragraphs);
  }

  Article at(String otherSlug) {
    return new Article(
        id, outlet, language, section, otherSlug, author, published, title, paragraphs);
  }

  Article reading(List<String> others) {
    return new Article(id, outlet, language, section, slug, author, published, title, others);
  }
}

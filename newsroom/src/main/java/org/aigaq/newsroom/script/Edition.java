package org.aigaq.newsroom.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One article as it stands at a moment of the script.
///
/// @param published offset from the start of the script; null while it waits for its event
/// @param formerSlugs addresses that lead here by 301
/// @param absence why the page does not show the article; null while it does
/// @param corrected when a correction was told to the readers
public record Edition(
    Article article,
    @Nullable Duration published,
    String title,
    List<String> paragraphs,
    String slug,
    List<String> formerSlugs,
    @Nullable Absence absence,
    @Nullable Duration corrected) {

  static Edition first(Article article) {
    return new Edition(
        article,
        article.published(),
        article.title(),
        article.paragraphs(),
        article.slug(),
        List.of(),
        null,
        null);
  }

  /// Whether the article has been published by then, removed or not.
  public boolean out(Duration time) {
    return published != null && published.compareTo(time) <= 0;
  }

  /// Whether lists name the article.
  public boolean listed() {
    return absence == null || absence.listed();
  }

  Edition publishedAt(Duration at) {
    return new Edition(article, at, title, paragraphs, slug, formerSlugs, absence, corrected);
  }

  Edition titled(String other) {
    return new Edition(
        article, published, other, paragraphs, slug, formerSlugs, absence, corrected);
  }

  Edition rewritten(String from, String to) {
    if (paragraphs.stream().noneMatch(p -> p.contains(from))) {
      throw new IllegalArgumentException(
          "article '%s' has no '%s' to rewrite".formatted(article.id(), from));
    }
    return reading(list -> list.stream().map(p -> p.replace(from, to)).toList());
  }

  Edition without(String containing) {
    List<String> left = paragraphs.stream().filter(p -> !p.contains(containing)).toList();
    if (left.size() == paragraphs.size() || left.isEmpty()) {
      throw new IllegalArgumentException(
          "cutting '%s' from article '%s' must leave some of it, and less than all"
              .formatted(containing, article.id()));
    }
    return reading(list -> left);
  }

  Edition noted(String note, Duration at) {
    List<String> more = new ArrayList<>(paragraphs);
    more.add(note);
    return new Edition(
        article, published, title, List.copyOf(more), slug, formerSlugs, absence, at);
  }

  Edition absent(@Nullable Absence how) {
    return new Edition(article, published, title, paragraphs, slug, formerSlugs, how, corrected);
  }

  Edition movedTo(String other) {
    List<String> former = new ArrayList<>(formerSlugs);
    former.add(slug);
    return new Edition(
        article, published, title, paragraphs, other, List.copyOf(former), absence, corrected);
  }

  private Edition reading(UnaryOperator<List<String>> change) {
    return new Edition(
        article, published, title, change.apply(paragraphs), slug, formerSlugs, absence, corrected);
  }
}

package org.aigaq.newsroom.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One article as it stands at a moment of the script.
///
/// @param article with every edit so far in it; its `published` is null while it waits for its
///   event
/// @param formerSlugs addresses that lead here by 301
/// @param absence why the page does not show the article; null while it does
/// @param corrected when a correction was told to the readers
/// @param rival a second headline under test: every other reader gets it
public record Edition(
    Article article,
    List<String> formerSlugs,
    @Nullable Absence absence,
    @Nullable Duration corrected,
    @Nullable String rival) {

  static Edition first(Article article) {
    return new Edition(article, List.of(), null, null, null);
  }

  public String id() {
    return article.id();
  }

  /// Whether the article has been published by then, removed or not.
  public boolean out(Duration time) {
    Duration published = article.published();
    return published != null && published.compareTo(time) <= 0;
  }

  /// Whether lists name the article.
  public boolean listed() {
    return absence == null || absence.listed();
  }

  /// What a reader gets: while two headlines are under test, every other one gets the rival.
  public Edition seenBy(long reader) {
    return rival == null || reader % 2 == 0 ? this : now(article.titled(rival));
  }

  Edition now(Article other) {
    return new Edition(other, formerSlugs, absence, corrected, rival);
  }

  Edition rewritten(String from, String to) {
    if (!article.text().contains(from)) {
      throw new IllegalArgumentException(
          "article '%s' has no '%s' to rewrite".formatted(id(), from));
    }
    return now(
        article.reading(article.paragraphs().stream().map(p -> p.replace(from, to)).toList()));
  }

  Edition reprinted(@Nullable String title, List<String> paragraphs) {
    Article other = article.reading(paragraphs);
    return now(title == null ? other : other.titled(title));
  }

  Edition without(String containing) {
    List<String> left = article.paragraphs().stream().filter(p -> !p.contains(containing)).toList();
    if (left.size() == article.paragraphs().size() || left.isEmpty()) {
      throw new IllegalArgumentException(
          "cutting '%s' from article '%s' must leave some of it, and less than all"
              .formatted(containing, id()));
    }
    return now(article.reading(left));
  }

  Edition and(String paragraph) {
    List<String> more = new ArrayList<>(article.paragraphs());
    more.add(paragraph);
    return now(article.reading(more));
  }

  Edition correctedAt(Duration at) {
    return new Edition(article, formerSlugs, absence, at, rival);
  }

  Edition absent(@Nullable Absence how) {
    return new Edition(article, formerSlugs, how, corrected, rival);
  }

  Edition rivalled(@Nullable String title) {
    return new Edition(article, formerSlugs, absence, corrected, title);
  }

  Edition movedTo(String slug) {
    List<String> former = new ArrayList<>(formerSlugs);
    former.add(article.slug());
    return new Edition(article.at(slug), List.copyOf(former), absence, corrected, rival);
  }
}

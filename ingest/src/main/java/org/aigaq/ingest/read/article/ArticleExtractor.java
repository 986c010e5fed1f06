package org.aigaq.ingest.read.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.id.LinePrints;
import org.aigaq.contract.record.Article;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.text.Texts;
import org.jspecify.annotations.Nullable;

/// The article of a page.
public final class ArticleExtractor {
  private static final int MAX_BYTES = 300_000;

  private ArticleExtractor() {}

  /// @return empty for a page with neither title nor text
  ///
  /// @param now of the reading: nothing was published after it
  /// @param zone of dates that name none
  public static Optional<Article> read(
      Found found, String url, Selectors selectors, Instant now, ZoneId zone) {
    if (!selectors.areNone()) {
      return Told.read(found.dom(), url, selectors, now, zone);
    }
    return read(Sources.of(found, url, now, zone), Told.NOTHING);
  }

  static Optional<Article> read(Sources page, Told told) {
    Head head = Head.of(page);
    String title = told.title() == null ? head.title() : told.title();
    List<String> authors = told.authors().isEmpty() ? head.authors() : told.authors();
    Published.When published =
        told.date() == null ? head.published() : Published.When.of(told.date(), page);
    Bodies.Split split =
        told.lines().isEmpty()
            ? Bodies.of(page, hints(page, title, authors, published != null), head.heading())
            : new Bodies.Split(told.lines(), List.of(), List.of());
    List<String> lines = split.body();
    String text = String.join("\n", lines.isEmpty() ? LastResort.of(page.dom()) : lines);
    if (title == null && text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        article(
            new Core(title == null ? "" : title, text, authors, published, split),
            Facts.of(page),
            Published.modified(page).map(m -> m.past(page.zone(), page.now())).orElse(null)));
  }

  private record Core(
      String title,
      String text,
      List<String> authors,
      Published.@Nullable When published,
      Bodies.Split split) {}

  private static Article article(Core core, Facts.Read facts, @Nullable Instant modified) {
    String text = cut(core.text);
    String stated = core.published == null ? null : core.published.local();
    // As the page states it: a zone that is configured later changes no article.
    String digest =
        Ids.sha256(
            String.join(
                "\u001f",
                core.title,
                text,
                String.join("\u001e", core.authors),
                String.valueOf(stated)));
    return new Article(
        core.title,
        text,
        core.authors,
        core.published == null ? null : core.published.at(),
        stated,
        modified,
        ArticleLanguage.of(core.title, text, facts.language()),
        facts.section(),
        facts.tags(),
        facts.image(),
        facts.canonical(),
        facts.alternates(),
        facts.paywalled(),
        text.length() < core.text.length(),
        digest,
        LinePrints.of(core.split.beside()),
        LinePrints.of(core.split.links()));
  }

  private static PageBlocks.Hints hints(
      Sources page, @Nullable String title, List<String> authors, boolean dated) {
    return new PageBlocks.Hints(
        Objects.requireNonNullElse(title, ""),
        Objects.requireNonNullElse(page.meta().first("og:description", "description"), ""),
        Objects.requireNonNullElse(page.ld().text("articleBody"), ""),
        authors,
        page.ld().type(),
        Objects.requireNonNullElse(page.meta().first("og:type"), ""),
        dated);
  }

  /// What a training learns from.
  static PageBlocks blocks(Sources page, Vocabulary vocabulary) {
    Head head = Head.of(page);
    boolean dated = head.published() != null;
    PageBlocks.Hints hints = hints(page, head.title(), head.authors(), dated);
    return PageBlocks.of(page.dom(), page.shown(), new Names(vocabulary).of(page.dom()), hints);
  }

  /// At most 300 KB of UTF-8, cut at a line.
  private static String cut(String text) {
    if (text.length() * 3L <= MAX_BYTES) {
      return text;
    }
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
      if (bytes > MAX_BYTES) {
        int line = text.lastIndexOf('\n', end);
        return text.substring(0, line > end / 2 ? line : Texts.wholeCharacters(text, end));
      }
      end++;
    }
    return text;
  }
}

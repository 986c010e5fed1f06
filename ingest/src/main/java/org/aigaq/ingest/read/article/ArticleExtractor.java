package org.aigaq.ingest.read.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Article;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Stated;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The article of a page.
public final class ArticleExtractor {
  private static final int MAX_BYTES = 300_000;

  private ArticleExtractor() {}

  /// Takes the document apart: read whatever else is needed of it before.
  ///
  /// @return empty for a page with neither title nor text
  public static Optional<Article> read(
      Document page, String url, Selectors selectors, Instant now) {
    Meta meta = Meta.of(page);
    JsonLd ld = JsonLd.of(page);
    remove(page, selectors);
    String stated = chosen(page, selectors.title()).stream().findFirst().orElse(null);
    String title = stated == null ? Titles.of(page, meta, ld) : stated;
    List<String> signed = chosen(page, selectors.authors());
    List<String> authors = signed.isEmpty() ? Authors.of(page, meta, ld) : signed;
    Optional<Stated> published =
        chosen(page, selectors.date()).stream()
            .map(d -> Dates.parse(d, now))
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> Published.published(page, meta, ld, url, now));
    Facts.Read facts = Facts.of(page, meta, ld, url);
    PageBlocks.Hints hints = hints(title, meta, ld, authors);
    String text = text(page, selectors, hints);
    if (title == null && text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        article(
            new Core(title == null ? "" : title, text, authors, published.orElse(null)),
            facts,
            Published.modified(meta, ld, now).map(Stated::instant).orElse(null)));
  }

  private record Core(
      String title, String text, List<String> authors, @Nullable Stated published) {}

  private static Article article(Core core, Facts.Read facts, @Nullable Instant modified) {
    String text = cut(core.text);
    Instant at = core.published == null ? null : core.published.instant();
    String digest =
        Ids.sha256(
            String.join(
                "\u001f",
                core.title,
                text,
                String.join("\u001e", core.authors),
                String.valueOf(at)));
    return new Article(
        core.title,
        text,
        core.authors,
        at,
        core.published == null ? null : core.published.local(),
        modified,
        ArticleLanguage.of(core.title, text, facts.language()),
        facts.section(),
        facts.tags(),
        facts.image(),
        facts.canonical(),
        facts.alternates(),
        facts.paywalled(),
        text.length() < core.text.length(),
        digest);
  }

  private static void remove(Document page, Selectors selectors) {
    if (selectors.remove() != null) {
      try {
        page.select(selectors.remove()).remove();
      } catch (Selector.SelectorParseException e) {
        // The outlet file's reader refuses such a selector; a page is read without it.
        return;
      }
    }
  }

  private static List<String> chosen(Document page, @Nullable String selector) {
    return elements(page, selector).stream()
        .map(
            e ->
                e.hasAttr("datetime")
                    ? e.attr("datetime")
                    : e.hasAttr("content") ? e.attr("content") : e.text())
        .map(Texts::fold)
        .filter(t -> !t.isEmpty())
        .distinct()
        .toList();
  }

  private static List<Element> elements(Document page, @Nullable String selector) {
    if (selector == null || selector.isBlank()) {
      return List.of();
    }
    try {
      return page.select(selector);
    } catch (Selector.SelectorParseException e) {
      return List.of();
    }
  }

  private static PageBlocks.Hints hints(
      @Nullable String title, Meta meta, JsonLd ld, List<String> authors) {
    String description = meta.first("og:description", "description");
    String body = ld.text("articleBody");
    return new PageBlocks.Hints(
        title == null ? "" : Titles.bare(title),
        description == null ? "" : Titles.bare(description),
        body == null ? "" : Titles.bare(body),
        authors);
  }

  private static String text(Document page, Selectors selectors, PageBlocks.Hints hints) {
    List<Element> told = elements(page, selectors.body());
    List<String> lines = told.isEmpty() ? List.of() : Bodies.within(told);
    if (lines.isEmpty()) {
      lines = Bodies.of(page.body(), hints);
    }
    return String.join("\n", lines.isEmpty() ? LastResort.of(page) : lines);
  }

  /// The blocks that a training learns from.
  static PageBlocks blocks(Document page) {
    Meta meta = Meta.of(page);
    JsonLd ld = JsonLd.of(page);
    String title = Titles.of(page, meta, ld);
    return PageBlocks.of(page.body(), hints(title, meta, ld, Authors.of(page, meta, ld)));
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

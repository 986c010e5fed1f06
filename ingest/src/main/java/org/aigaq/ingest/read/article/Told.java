package org.aigaq.ingest.read.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.record.Article;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Stated;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// What an outlet's own CSS selectors say of a page; what they do not say is found without them.
record Told(
    @Nullable String title, List<String> authors, @Nullable Stated date, List<String> lines) {
  static final Told NOTHING = new Told(null, List.of(), null, List.of());

  /// Selectors need a tree of objects, which costs some times what the rest does.
  static Optional<Article> read(
      Dom dom, String url, Selectors selectors, Instant now, ZoneId zone) {
    Document page = Jsoup.parse(dom.html(), url, Parser.htmlParser().setMaxDepth(300));
    List<Element> removed = elements(page, selectors.remove());
    Dom rest = dom;
    if (!removed.isEmpty()) {
      removed.forEach(Element::remove);
      rest = Dom.parse(page.outerHtml());
    }
    Told told =
        new Told(
            chosen(page, selectors.title()).stream().findFirst().orElse(null),
            chosen(page, selectors.authors()),
            chosen(page, selectors.date()).stream()
                .flatMap(d -> Dates.parse(d, now).stream())
                .findFirst()
                .orElse(null),
            lines(page, selectors.body()));
    return ArticleExtractor.read(Sources.of(Found.of(rest), url, now, zone), told);
  }

  private static List<String> lines(Document page, @Nullable String selector) {
    List<String> lines = new ArrayList<>();
    for (Element element : elements(page, selector)) {
      lines.addAll(Bodies.all(Dom.parse("<body>" + element.outerHtml())));
    }
    return lines;
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
      // The outlet file's reader refuses such a selector; a page is read without it.
      return List.of();
    }
  }
}

package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;
import static org.aigaq.console.html.Html.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.console.search.ArticleDoc;
import org.aigaq.console.search.Choice;
import org.aigaq.console.search.Results;
import org.aigaq.console.words.Language;
import org.aigaq.contract.record.ArticleStatus;
import org.jspecify.annotations.Nullable;

/// Search over titles and texts.
public final class ArticlesPage {
  private ArticlesPage() {}

  public static String render(View view, Results<ArticleDoc> articles, List<Choice> outlets) {
    return Layout.page(
        view,
        view.word("articles.title"),
        "/articles",
        element(
            "div",
            "heading",
            element(
                "h1",
                Attributes.NONE,
                text(view.word("articles.title") + " "),
                Parts.count(view, articles))),
        filters(view, outlets),
        articles.items().isEmpty()
            ? element("p", "nothing", view.word("articles.none"))
            : table(view, articles.items()),
        Parts.pages(view, articles));
  }

  private static Html table(View view, List<ArticleDoc> articles) {
    return Parts.table(
        view.word("articles.title"),
        Parts.head(
            Stream.of("first_seen", "title", "outlet", "language", "status")
                .map(column -> view.word("articles.col." + column))),
        many(articles.stream().map(article -> row(view, article))));
  }

  private static Html row(View view, ArticleDoc article) {
    return element(
        "tr",
        Attributes.NONE,
        Parts.cell("time", view.times().moment(article.firstSeenAt())),
        Parts.cell("title", title(view, article)),
        Parts.cell(Parts.outlet(view, article.outlet())),
        Parts.cell(text(article.language() == null ? "–" : article.language())),
        Parts.cell(Parts.pill(view, "status", article.status())));
  }

  private static Html title(View view, ArticleDoc article) {
    String shown = article.title().isBlank() ? view.word("article.untitled") : article.title();
    return element(
        "div",
        language(article.language()),
        element(
            "a",
            Attributes.of("href", Parts.articlePath(article.id())),
            highlights(article)
                .filter(passage -> plain(passage).equals(article.title()))
                .findFirst()
                .map(ArticlesPage::marked)
                .orElse(text(shown))),
        passages(article));
  }

  private static Html passages(ArticleDoc article) {
    return many(
        highlights(article)
            .filter(passage -> !plain(passage).equals(article.title()))
            .map(passage -> element("p", Attributes.cssClass("passage"), marked(passage))));
  }

  private static Stream<String> highlights(ArticleDoc article) {
    List<String> passages = article.highlight();
    return passages == null ? Stream.empty() : passages.stream();
  }

  /// Matches become `mark` elements; everything else stays text.
  static Html marked(String passage) {
    List<Html> parts = new ArrayList<>();
    int at = 0;
    int start = passage.indexOf(ArticleDoc.MATCH_START);
    while (start >= 0) {
      int end = passage.indexOf(ArticleDoc.MATCH_END, start);
      if (end < 0) {
        break;
      }
      parts.add(text(passage.substring(at, start)));
      parts.add(element("mark", Attributes.NONE, text(passage.substring(start + 1, end))));
      at = end + 1;
      start = passage.indexOf(ArticleDoc.MATCH_START, at);
    }
    parts.add(text(plain(passage.substring(at))));
    return many(parts.stream());
  }

  static Attributes language(@Nullable String language) {
    return language == null ? Attributes.NONE : Attributes.of("lang", language);
  }

  private static String plain(String passage) {
    return passage
        .replace(String.valueOf(ArticleDoc.MATCH_START), "")
        .replace(String.valueOf(ArticleDoc.MATCH_END), "");
  }

  private static Html filters(View view, List<Choice> outlets) {
    List<Choice> languages =
        Stream.of(Language.values())
            .map(l -> new Choice(l.code(), view.words().of("tongue", l.code()), 0))
            .toList();
    return element(
        "form",
        Attributes.cssClass("filters")
            .and("method", "get")
            .and("action", "/articles")
            .and("role", "search")
            .and("aria-label", view.word("filter.search")),
        element(
            "label",
            Attributes.cssClass("wide"),
            element("span", Attributes.NONE, text(view.word("filter.query"))),
            element(
                "input",
                Attributes.of("type", "search")
                    .and("name", "q")
                    .and("maxlength", "300")
                    .and("placeholder", view.word("filter.help"))
                    .and("value", view.query().getOrDefault("q", "")))),
        Parts.select(view, "outlet", view.word("filter.outlet"), outlets),
        Parts.select(view, "language", view.word("filter.language"), languages),
        Parts.select(
            view,
            "status",
            view.word("filter.status"),
            Parts.choices(view, "status", ArticleStatus.values())),
        element("button", Attributes.of("type", "submit"), text(view.word("filter.search"))),
        when(!view.query().isEmpty(), Parts.inside("/articles", view.word("filter.clear"))));
  }
}

package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;
import static org.aigaq.console.html.Html.when;

import java.util.List;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.console.search.ArticleDoc;
import org.aigaq.console.search.RevisionDoc;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.ArchiveLocator;

/// One article: where it stands, its last text, its versions, the evidence.
public final class ArticlePage {
  private ArticlePage() {}

  public static String render(
      View view, ArticleDoc article, List<RevisionDoc> revisions, List<Alert> alerts) {
    String title = article.title().isBlank() ? view.word("article.untitled") : article.title();
    return Layout.page(
        view,
        title,
        "/articles",
        banner(view, article),
        lead(view, article, Matches.paragraphs(alerts, "title", title)),
        element(
            "div",
            "beside",
            body(view, article, alerts),
            element(
                "aside",
                Attributes.NONE,
                about(view, article),
                Parts.section("archive", view.word("article.evidence"), archive(view, article)))),
        Parts.section(
            "versions", view.word("article.versions"), versions(view, article, revisions)),
        Parts.section(
            "alerts",
            view.word("article.alerts"),
            alerts.isEmpty()
                ? element("p", "nothing", view.word("article.alerts.none"))
                : AlertsPage.list(view, alerts)));
  }

  private static Html lead(View view, ArticleDoc article, List<Html> title) {
    return element(
        "header",
        "lead",
        element(
            "p",
            "labels",
            Parts.pill(view, "status", article.status()),
            Parts.outlet(view, article.outlet())),
        element("h1", ArticlesPage.language(article.language()), title),
        element(
            "p",
            "meta",
            Parts.outside(article.url(), view.word("article.original") + " ↗"),
            text(" "),
            element("code", "url", article.url())));
  }

  private static Html banner(View view, ArticleDoc article) {
    String status = Parts.name(article.status());
    return element(
        "div",
        Attributes.cssClass("banner status-" + status).and("role", "note"),
        element("strong", Attributes.NONE, text(view.words().of("status", status))),
        text(" "),
        text(view.words().of("banner", status)),
        article.movedTo() == null
            ? Html.NOTHING
            : many(
                text(" " + view.word("article.moved_to") + ": "),
                Parts.outside(article.movedTo(), article.movedTo())));
  }

  private static Html body(View view, ArticleDoc article, List<Alert> alerts) {
    String text = article.text();
    if (text == null || text.isBlank()) {
      return element("section", "prose", element("p", "nothing", view.word("article.text.none")));
    }
    return element(
        "section",
        Attributes.cssClass("prose").and("aria-labelledby", "text"),
        element(
            "h2",
            Attributes.of("id", "text"),
            text(view.words().get("article.text", article.revision()))),
        element(
            "div",
            ArticlesPage.language(article.language()),
            many(
                Matches.paragraphs(alerts, "text", text).stream()
                    .map(line -> element("p", Attributes.NONE, line)))));
  }

  private static Html about(View view, ArticleDoc article) {
    List<String> authors = article.authors() == null ? List.of() : article.authors();
    List<String> topics = article.topics() == null ? List.of() : article.topics();
    return element(
        "dl",
        "facts",
        Parts.line(
            view.word("article.authors"),
            authors.isEmpty() ? null : text(String.join(", ", authors))),
        Parts.line(
            view.word("article.published"),
            article.publishedAt() == null ? null : view.times().moment(article.publishedAt())),
        Parts.line(view.word("article.first_seen"), view.times().moment(article.firstSeenAt())),
        Parts.line(view.word("article.last_seen"), view.times().moment(article.lastSeenAt())),
        Parts.line(view.word("article.last_checked"), view.times().moment(article.lastCheckedAt())),
        Parts.line(
            view.word("filter.language"),
            article.language() == null
                ? null
                : text(view.words().of("tongue", article.language()))),
        Parts.line(
            view.word("alert.topics"), topics.isEmpty() ? null : text(String.join(", ", topics))));
  }

  private static Html archive(View view, ArticleDoc article) {
    ArchiveLocator archive = article.archive();
    if (archive == null) {
      return element("p", "nothing", view.word("evidence.not_archived"));
    }
    return element(
        "dl",
        "facts",
        Parts.line(
            view.word("article.archive"), element("code", Attributes.NONE, text(archive.id()))),
        Parts.line(
            view.word("article.file"), element("code", Attributes.NONE, text(archive.warc()))),
        Parts.line(
            view.word("article.offset"), element("code", Attributes.NONE, text(archive.offset()))),
        Parts.line(view.word("evidence.digest"), EvidenceTable.digest(archive.sha256())));
  }

  private static Html versions(View view, ArticleDoc article, List<RevisionDoc> revisions) {
    if (revisions.isEmpty()) {
      return element("p", "nothing", view.word("article.versions.none"));
    }
    return many(
        VersionTable.of(view, revisions),
        when(revisions.size() > 2, VersionTable.chooser(view, article.id(), revisions)));
  }
}

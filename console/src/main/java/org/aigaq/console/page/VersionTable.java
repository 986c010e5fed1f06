package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;
import static org.aigaq.console.html.Html.when;

import java.util.List;
import java.util.stream.Stream;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.console.search.RevisionDoc;

/// The versions of an article, newest first, each compared with the one before.
final class VersionTable {
  private VersionTable() {}

  static Html of(View view, List<RevisionDoc> revisions) {
    return Parts.table(
        view.word("article.versions"),
        Parts.head(
            Stream.of(
                view.word("article.version"),
                view.word("article.version.time"),
                view.word("diff.headline"),
                view.word("article.version.edit"),
                view.word("article.compare"))),
        many(revisions.reversed().stream().map(revision -> row(view, revision))));
  }

  /// Any two versions.
  static Html chooser(View view, String articleId, List<RevisionDoc> revisions) {
    int last = revisions.getLast().revision();
    int first = revisions.getFirst().revision();
    return element(
        "form",
        Attributes.cssClass("filters")
            .and("method", "get")
            .and("action", Parts.articlePath(articleId) + "/diff"),
        select("a", view.word("article.compare.from"), revisions, first),
        select("b", view.word("article.compare.to"), revisions, last),
        element("button", Attributes.of("type", "submit"), text(view.word("article.compare"))));
  }

  private static Html row(View view, RevisionDoc revision) {
    return element(
        "tr",
        Attributes.NONE,
        element("th", Attributes.of("scope", "row"), text(revision.revision())),
        Parts.cell("time", view.times().exact(revision.at())),
        Parts.cell(
            element("span", ArticlesPage.language(revision.language()), text(revision.title()))),
        Parts.cell(edit(view, revision)),
        Parts.cell(compare(view, revision)));
  }

  private static Html edit(View view, RevisionDoc revision) {
    var edit = revision.edit();
    Html labels =
        edit == null
            ? element("span", "quiet", view.word("article.version.first"))
            : EditLabels.of(view, edit);
    return revision.revertsTo() == null
        ? labels
        : many(
            labels,
            element(
                "p", "quiet", view.words().get("article.version.reverts", revision.revertsTo())));
  }

  private static Html compare(View view, RevisionDoc revision) {
    int number = revision.revision();
    String path =
        "%s/diff/%d..%d".formatted(Parts.articlePath(revision.article().id()), number - 1, number);
    return when(
        number > 1,
        element(
            "a",
            Attributes.of("href", path).and("title", view.word("article.compare.previous")),
            text((number - 1) + " → " + number)));
  }

  private static Html select(String name, String label, List<RevisionDoc> revisions, int chosen) {
    return element(
        "label",
        Attributes.NONE,
        element("span", Attributes.NONE, text(label)),
        element(
            "select",
            Attributes.of("name", name),
            revisions.stream()
                .map(
                    revision ->
                        element(
                            "option",
                            Attributes.of("value", String.valueOf(revision.revision()))
                                .flag("selected", revision.revision() == chosen),
                            text(revision.revision())))
                .toList()));
  }
}

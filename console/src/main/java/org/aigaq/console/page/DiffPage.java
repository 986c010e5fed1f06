package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.text;
import static org.aigaq.console.html.Html.when;

import java.util.List;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.console.search.RevisionDoc;
import org.aigaq.language.diff.TextDiff;
import org.aigaq.language.diff.WordDiff;

/// Two versions of an article, word by word.
public final class DiffPage {
  private DiffPage() {}

  public static String render(View view, RevisionDoc older, RevisionDoc newer) {
    TextDiff title = WordDiff.compare(older.title(), newer.title());
    TextDiff authors = WordDiff.compare(authors(older), authors(newer));
    TextDiff body = WordDiff.compare(textOf(older), textOf(newer));
    DiffText shown = new DiffText(view);
    Html headline = element("h2", Attributes.cssClass("headline"), shown.inline(title));
    Html byline =
        when(
            !authors.paragraphs().isEmpty(),
            element("p", Attributes.cssClass("byline"), shown.inline(authors)));
    Html text = shown.body(body);
    String name = view.words().get("diff.title", older.revision(), newer.revision());
    return Layout.page(
        view,
        name + ": " + newer.title(),
        "/articles",
        element(
            "header",
            "lead",
            element("p", "labels", Parts.outlet(view, newer.outlet())),
            element("h1", Attributes.NONE, text(name)),
            element(
                "p",
                "meta",
                Parts.inside(
                    Parts.articlePath(newer.article().id()), "← " + view.word("diff.back"))),
            versions(view, older, newer)),
        summary(view, shown.changes(), List.of(title, authors, body)),
        element(
            "article",
            ArticlesPage.language(newer.language()).and("class", "prose diff"),
            headline,
            byline,
            text));
  }

  private static Html versions(View view, RevisionDoc older, RevisionDoc newer) {
    return element(
        "dl",
        "pair",
        version(view, view.word("diff.older"), older),
        version(view, view.word("diff.newer"), newer));
  }

  private static Html version(View view, String term, RevisionDoc revision) {
    var archive = revision.archive();
    return element(
        "div",
        Attributes.NONE,
        element("dt", Attributes.NONE, text(term + " · " + revision.revision())),
        element(
            "dd",
            Attributes.NONE,
            view.times().exact(revision.at()),
            archive == null
                ? Html.NOTHING
                : element(
                    "div",
                    "where",
                    element("code", "locator", archive.warc() + " @ " + archive.offset()),
                    EvidenceTable.digest(archive.sha256()))));
  }

  private static Html summary(View view, int changes, List<TextDiff> diffs) {
    boolean none = diffs.stream().allMatch(TextDiff::unchanged);
    int removed = diffs.stream().mapToInt(TextDiff::removedWords).sum();
    int added = diffs.stream().mapToInt(TextDiff::addedWords).sum();
    boolean exact = diffs.stream().allMatch(TextDiff::exact);
    String counts =
        none
            ? view.word("diff.none")
            : view.words().get("diff.changes", changes)
                + " · "
                + view.words().get("diff.words", removed, added);
    return element(
        "div",
        Attributes.cssClass("legend")
            .and("role", "note")
            .and("aria-label", view.word("diff.legend")),
        element("span", "counts", counts),
        element(
            "span", "sample", element("del", Attributes.NONE, text(bare(view, "diff.removed")))),
        element("span", "sample", element("ins", Attributes.NONE, text(bare(view, "diff.added")))),
        element(
            "span", Attributes.cssClass("keys").flag("hidden", true), text(view.word("diff.keys"))),
        when(!exact, element("p", "quiet", view.word("diff.coarse"))));
  }

  private static String bare(View view, String key) {
    return view.word(key).replace(":", "");
  }

  private static String authors(RevisionDoc revision) {
    return revision.authors() == null ? "" : String.join(", ", revision.authors());
  }

  private static String textOf(RevisionDoc revision) {
    return revision.text() == null ? "" : revision.text();
  }
}

package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;

import java.util.Arrays;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.console.words.Language;

/// What stands around every page.
final class Layout {
  private Layout() {}

  /// @param section the path of the section that is open
  static String page(View view, String title, String section, Html... main) {
    return element(
            "html",
            Attributes.of("lang", view.words().language().code()),
            head(view, title),
            element(
                "body",
                Attributes.NONE,
                element(
                    "a", Attributes.cssClass("skip").and("href", "#main"), text(view.word("skip"))),
                top(view, section),
                element("main", Attributes.of("id", "main").and("tabindex", "-1"), main),
                foot(view)))
        .document();
  }

  private static Html head(View view, String title) {
    return element(
        "head",
        Attributes.NONE,
        element("meta", Attributes.of("charset", "utf-8")),
        element(
            "meta",
            Attributes.of("name", "viewport")
                .and("content", "width=device-width, initial-scale=1")),
        element("meta", Attributes.of("name", "color-scheme").and("content", "light dark")),
        element("meta", Attributes.of("name", "robots").and("content", "noindex")),
        element("title", Attributes.NONE, text(title + " · " + view.word("site.name"))),
        element(
            "link",
            Attributes.of("rel", "stylesheet").and("href", view.assets().apply("page.css"))),
        element(
            "link",
            Attributes.of("rel", "icon")
                .and("type", "image/svg+xml")
                .and("href", view.assets().apply("mark.svg"))),
        element(
            "link",
            Attributes.of("rel", "alternate")
                .and("type", "application/atom+xml")
                .and("title", view.word("feed"))
                .and("href", "/feeds/alerts.atom")),
        element(
            "script", Attributes.of("type", "module").and("src", view.assets().apply("page.js"))));
  }

  private static Html top(View view, String section) {
    return element(
        "header",
        "top",
        element(
            "a",
            Attributes.cssClass("brand").and("href", "/").and("title", view.word("site.tagline")),
            text(view.word("site.name"))),
        element(
            "nav",
            Attributes.of("aria-label", view.word("nav")),
            tab(view, section, "/", "nav.alerts"),
            tab(view, section, "/articles", "nav.articles"),
            tab(view, section, "/outlets", "nav.outlets")),
        languages(view));
  }

  private static Html tab(View view, String section, String path, String key) {
    Attributes link = Attributes.of("href", path);
    return element(
        "a", path.equals(section) ? link.and("aria-current", "page") : link, text(view.word(key)));
  }

  private static Html languages(View view) {
    return element(
        "nav",
        Attributes.cssClass("languages").and("aria-label", view.word("language")),
        many(Arrays.stream(Language.values()).map(language -> language(view, language))));
  }

  private static Html language(View view, Language language) {
    Attributes link =
        Attributes.of("href", view.with("lang", language.code()))
            .and("lang", language.code())
            .and("hreflang", language.code())
            .and("title", language.ownName());
    boolean current = language == view.words().language();
    return element("a", current ? link.and("aria-current", "true") : link, text(language.code()));
  }

  private static Html foot(View view) {
    return element(
        "footer",
        Attributes.NONE,
        element("p", Attributes.NONE, text(view.word("foot.note"))),
        element(
            "p",
            Attributes.NONE,
            text(view.words().get("foot.times", view.times().zoneName()) + " "),
            element("a", Attributes.of("href", "/feeds/alerts.atom"), text(view.word("feed")))));
  }
}

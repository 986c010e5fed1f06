package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.script.Absence;
import org.aigaq.newsroom.script.Event;

/// What looks like one article's removal and is none: F01, F03 to F07, F13 to F22.
final class FalseAlarmScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          of("F01", "an article that quotes removal notices", FalseAlarmScenarios::quotes),
          of("F03", "404 from one of three servers", FalseAlarmScenarios::oneOfThree),
          of("F04", "a stale edge says 404 after publication", FalseAlarmScenarios::staleEdge),
          of("F05", "a draft published by mistake", FalseAlarmScenarios::draft),
          of("F06", "HEAD 404, GET 200", FalseAlarmScenarios::head),
          of("F07", "404 to robots, 200 to browsers", FalseAlarmScenarios::robotsOnly),
          of("F13", "empty, then truncated", FalseAlarmScenarios::truncated),
          of("F14", "a database error under 200", FalseAlarmScenarios::database),
          of("F15", "a shell without text for a while", FalseAlarmScenarios::shell),
          of("F16", "removal phrases in scripts only", FalseAlarmScenarios::inScripts),
          of("F17", "the title is “404” once, the text is there", FalseAlarmScenarios::title404),
          of("F18", "slug edited, old address 404, same number", FalseAlarmScenarios::newSlug),
          of("F19", "addresses with and without slash and tags", FalseAlarmScenarios::twins),
          of("F20", "published anew under another address", FalseAlarmScenarios::republished),
          of("F21", "a consent page for new visitors", FalseAlarmScenarios::consent),
          of("F22", "503 while one page is edited", FalseAlarmScenarios::whileEdited));

  private FalseAlarmScenarios() {}

  private static void quotes(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    List<String> text = new ArrayList<>(story.paragraphs());
    text.add(1, story.quoted());
    s.cast().text(story.quotedTitle(), text.subList(0, 3 + s.random().nextInt(6)));
    s.expect().quiet();
  }

  private static void oneOfThree(Stage s) {
    s.target(
        (ask, page) ->
            Math.floorMod(ask.count() * 0x9E3779B97F4A7C15L >>> 40, 3) == 0
                ? ask.page(Stage.MAIN, ask.path() + "x9", ask.count())
                : page);
    s.expect().flapping(s.target());
  }

  private static void staleEdge(Stage s) {
    s.cast().published(null);
    s.at(s.act(), new Event.Publish(s.target()));
    s.target(
        s.act() + 3,
        s.act() + 5.5,
        (ask, page) ->
            ask.request().path().contains("?")
                ? page
                : ask.page(Stage.MAIN, ask.path() + "x9", ask.count()));
    s.expect().back(s.target());
  }

  /// Minutes are less than a unit; so its minutes begin when somebody asks for it. It bears the
  /// date for which it was planned.
  private static void draft(Stage s) {
    double gone = s.act() + 4.2;
    var asked = new AtomicReference<>(Double.NaN);
    s.cast().published(null);
    s.at(s.act(), new Event.Publish(s.target()));
    s.at(s.act(), new Event.Redate(s.target(), Duration.ofHours(3)));
    s.at(gone, new Event.Remove(s.target(), Absence.NOT_FOUND));
    s.acts(s.target(), gone);
    s.target(
        s.act(),
        EVER,
        (ask, page) -> {
          double since = asked.updateAndGet(time -> time.isNaN() ? ask.time() : time);
          boolean there = ask.time() - since < 0.3 + s.act() % 0.7;
          return there ? page : ask.page(Stage.MAIN, ask.path() + "x9", ask.count());
        });
  }

  private static void head(Stage s) {
    s.target(
        0,
        EVER,
        (ask, page) -> ask.method().equals("HEAD") ? Html.bare(404, "404", "Not found") : page);
    s.expect().quiet();
  }

  private static void robotsOnly(Stage s) {
    s.target(
        (ask, page) ->
            ask.request().headers().getOrDefault("user-agent", "").startsWith("Mozilla/")
                ? page
                : ask.page(Stage.MAIN, ask.path() + "x9", ask.count()));
  }

  private static void truncated(Stage s) {
    s.target(s.act(), s.act() + 7, (ask, page) -> Html.page(200, ""));
    s.target(
        s.act() + 7,
        s.act() + 16,
        (ask, page) -> Html.body(page, body -> body.substring(0, body.length() * 45 / 100)));
    s.expect().quiet();
  }

  private static void database(Stage s) {
    String error = "Error establishing a database connection";
    s.target(s.act(), s.act() + 14, (ask, page) -> Html.bare(200, "Database Error", error));
    s.expect().back(s.target());
  }

  private static void shell(Stage s) {
    s.articles(
        s.act(),
        s.act() + 9,
        (ask, page) ->
            Html.page(
                200,
                """
                <!doctype html><html><head><meta charset="utf-8"><title>%s</title>
                <script src="/static/js/main.%s.js"></script></head>
                <body><noscript>You need to enable JavaScript to run this app.</noscript>
                <div id="root"></div></body></html>
                """
                    .formatted("The " + s.target(), Long.toHexString(ask.count()))));
    s.expect().back(s.target());
  }

  private static void inScripts(Stage s) {
    s.articles(
        s.act(),
        EVER,
        (ask, page) ->
            Html.foot(
                page,
                """
                <script>window.i18n={"gone":"Материал удалён","nf":"Страница не найдена",
                "kk":"Материал жойылды"};</script>
                <template id="toast"><div>Новость удалена</div></template>
                """));
    s.expect().quiet();
  }

  private static void title404(Stage s) {
    s.target(
        s.act(),
        s.act() + 2.5,
        (ask, page) ->
            Html.body(page, b -> b.replaceFirst("(?i)<title>[^<]*</title>", "<title>404</title>")));
    s.expect().quiet();
  }

  private static void newSlug(Stage s) {
    s.cast().path("/news/{number}-{slug}.html");
    String old = s.target();
    s.at(s.act(), new Event.Move(s.target(), s.target() + "-fixed-headline"));
    s.target(
        (ask, page) ->
            ask.path().contains(old + "-fixed")
                ? page
                : ask.page(Stage.MAIN, "/news/0-none.html", ask.count()));
    s.expect().moved(s.target());
  }

  private static void twins(Stage s) {
    s.layer(
        (ask, page) ->
            page.body().contains("<channel") || page.body().contains("<feed")
                ? Html.body(page, b -> ask.count() % 2 == 0 ? b : tagged(b, s.target()))
                : page);
    s.expect().quiet();
  }

  private static String tagged(String feed, String target) {
    return feed.replaceAll(
        "(" + target + "[a-z0-9-]*(?:\\.html|/)?)(?=[<\"])", "$1?utm_source=rss");
  }

  private static void republished(Stage s) {
    s.cast().path("/{section}/{number}/{slug}");
    s.at(s.act(), new Event.Move(s.target(), s.target() + "-2"));
    s.expect().moved(s.target());
  }

  private static void consent(Stage s) {
    s.articles(
        s.act(),
        s.act() + 40,
        (ask, page) ->
            ask.request().headers().getOrDefault("cookie", "").contains("consent=1")
                ? page
                : Html.redirect(302, ask.root() + "/consent?back=" + ask.path()));
    s.layer(
        (ask, page) ->
            ask.path().equals("/consent")
                ? Html.bare(200, "Cookies", "We use cookies. Accept all or choose your settings.")
                : page);
  }

  private static void whileEdited(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    s.cast().text(story.title(), story.paragraphs());
    s.at(s.act(), new Event.Reprint(s.target(), null, story.with(story.number())));
    s.target(s.act() - 2, s.act() + 3, (ask, page) -> unavailable());
    s.expect().edited(s.target(), "number_changed");
  }

  private static Page unavailable() {
    return Html.bare(503, "503", "Service temporarily unavailable");
  }
}

package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;

import java.util.List;
import java.util.stream.Collectors;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.script.Article;

/// Noise that a whole site makes: N09, N10, N15, N18, N22.
final class SiteNoiseScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          of("N09", "a banner above all articles", SiteNoiseScenarios::banner),
          of("N10", "the next article is appended below the text", SiteNoiseScenarios::nextArticle),
          of("N15", "the whole host is redesigned", SiteNoiseScenarios::redesign),
          of("N18", "now and then the mobile page", SiteNoiseScenarios::mobile),
          of("N22", "a call to subscribe ends all articles", SiteNoiseScenarios::call));

  private SiteNoiseScenarios() {}

  private static void banner(Stage s) {
    String banner =
        switch (s.cast().language()) {
          case "kk" -> "15 наурыз — референдум күні. Дауыс беруге келіңіз!";
          case "ru" -> "15 марта — референдум. Приходите на избирательные участки!";
          default -> "15 March is referendum day. Come and cast your vote!";
        };
    s.articles(
        s.act(),
        EVER,
        (ask, page) ->
            Html.beforeText(page, s.article(ask.article()), "<p><b>" + banner + "</b></p>"));
    s.expect().quiet();
  }

  private static void nextArticle(Stage s) {
    List<String> ids = s.cast().siblings();
    s.articles(
        s.act(),
        EVER,
        (ask, page) -> {
          String id = ids.get((ids.indexOf(ask.article()) + 1) % ids.size());
          Article next = s.article(id);
          return Html.afterText(page, s.article(ask.article()), whole(next));
        });
    s.expect().quiet();
  }

  private static String whole(Article article) {
    return "<h2>"
        + Html.escape(article.title())
        + "</h2>"
        + article.paragraphs().stream()
            .map(p -> "<p>" + Html.escape(p) + "</p>")
            .collect(Collectors.joining());
  }

  private static void redesign(Stage s) {
    other(s, "new");
    s.all(s.act(), EVER, (ask, page) -> ask.page("new", ask.request().path(), ask.count()));
    s.expect().quiet();
  }

  private static void mobile(Stage s) {
    other(s, "mobile");
    s.articles(
        s.act(),
        EVER,
        (ask, page) ->
            ask.count() % 3 == 0 ? ask.page("mobile", ask.request().path(), ask.count()) : page);
    s.expect().quiet();
  }

  static void other(Stage s, String version) {
    s.outletVersion(version, outlet -> Outlets.skin(outlet, s.cast().otherSkin()));
  }

  private static void call(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    s.articles(
        s.act(),
        EVER,
        (ask, page) -> {
          Page signed =
              Html.afterText(
                  page, s.article(ask.article()), "<p>" + Html.escape(story.call()) + "</p>");
          return signed;
        });
    s.expect().quiet();
  }
}

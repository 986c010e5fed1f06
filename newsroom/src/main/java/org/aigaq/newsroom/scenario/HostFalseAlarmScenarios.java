package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;

import java.util.List;
import org.aigaq.newsroom.press.Page;

/// What a whole host does, and removes nothing: F02, F08 to F12, F23 to F25.
final class HostFalseAlarmScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          of("F02", "404 everywhere during a deploy", HostFalseAlarmScenarios::deploy),
          of("F08", "the archive moves behind a login", HostFalseAlarmScenarios::archiveWalled),
          of("F09", "migration: every old address is 404", HostFalseAlarmScenarios::migration),
          of("F10", "redesign: old addresses lead home", HostFalseAlarmScenarios::leadHome),
          of("F11", "the feed shrinks", HostFalseAlarmScenarios::feedShrinks),
          of("F12", "the sitemap is empty, then broken", HostFalseAlarmScenarios::sitemap),
          of("F23", "an edge refuses us now and then, everywhere", HostFalseAlarmScenarios::edge),
          of("F24", "the domain expired: a parking page", HostFalseAlarmScenarios::parked),
          of("F25", "hacked: casino spam everywhere", HostFalseAlarmScenarios::hacked));

  private HostFalseAlarmScenarios() {}

  private static void deploy(Stage s) {
    s.all(s.act(), s.act() + 4, (ask, page) -> Html.bare(404, "404 Not Found", "nginx"));
    s.expect().back(s.target());
  }

  private static void archiveWalled(Stage s) {
    s.cast().ages(3, 12, 400, 450, 500, 600);
    String words =
        switch (s.cast().language()) {
          case "kk" -> "Архив тек жазылушыларға қолжетімді. Кіріңіз";
          case "ru" -> "Архив доступен только подписчикам. Войдите, чтобы читать";
          default -> "The archive is available to subscribers only. Log in to read";
        };
    List<String> old = s.cast().siblings().subList(2, 6);
    s.articles(
        s.act(),
        EVER,
        (ask, page) ->
            old.contains(ask.article())
                ? Html.page(
                    200,
                    """
                    <!doctype html><html><head><meta charset="utf-8"><title>%s</title></head><body>
                    <h1>%s</h1><p>%s.</p><form action="/login" method="post">
                    <input name="login"><input type="password" name="password"></form></body></html>
                    """
                        .formatted(
                            Html.escape(s.article(ask.article()).title()),
                            Html.escape(s.article(ask.article()).title()),
                            words))
                : page);
  }

  private static void migration(Stage s) {
    s.cast().path("/news/{number}-{slug}.html");
    s.outletVersion("new", outlet -> Outlets.path(outlet, "/{lang}/story/{slug}"));
    s.all(s.act(), EVER, (ask, page) -> ask.page("new", ask.request().path(), ask.count()));
  }

  private static void leadHome(Stage s) {
    s.cast().path("/a/{number}.html");
    s.outletVersion(
        "new",
        outlet -> Outlets.path(Outlets.skin(outlet, s.cast().otherSkin()), "/{lang}/story/{slug}"));
    s.all(
        s.act(),
        EVER,
        (ask, page) ->
            ask.path().startsWith("/a/")
                ? Html.redirect(301, ask.root() + "/")
                : ask.page("new", ask.request().path(), ask.count()));
  }

  private static void feedShrinks(Stage s) {
    s.outletVersion("short", outlet -> Outlets.window(outlet, 2));
    s.layer(
        (ask, page) ->
            ask.time() >= s.act() && ask.path().equals("/feed.xml")
                ? ask.page("short", ask.request().path(), ask.count())
                : page);
    s.expect().quiet();
  }

  private static void sitemap(Stage s) {
    s.cast().sitemap();
    String empty =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"></urlset>";
    s.layer(
        (ask, page) -> {
          if (!ask.path().equals("/sitemap.xml") || ask.time() < s.act() || ask.time() > 40) {
            return page;
          }
          return ask.time() < 20
              ? new Page(200, page.headers(), empty, page.encoding())
              : Html.bare(500, "500", "Internal Server Error");
        });
    s.expect().quiet();
  }

  private static void edge(Stage s) {
    s.all(
        s.act(),
        EVER,
        (ask, page) ->
            (ask.time() - s.act()) % 16 < 4
                ? Html.with(
                    Html.bare(
                        403, "Attention Required! | Cloudflare", "Sorry, you have been blocked"),
                    "Server",
                    "cloudflare")
                : page);
    s.expect().back(s.target());
  }

  private static void parked(Stage s) {
    s.layer(
        (ask, page) ->
            ask.time() < s.act()
                ? page
                : Html.page(
                    200,
                    """
                    <!doctype html><html><head><meta charset="utf-8"><title>%s</title></head><body>
                    <h1>This domain is for sale</h1><p>The domain name registration has expired.
                    Buy this domain</p><ul><li><a href="/l?q=loans">Loans</a></li>
                    <li><a href="/l?q=cars">Cars</a></li></ul></body></html>
                    """
                        .formatted(ask.root().replace("http://", ""))));
    s.expect().outage("down", "closed", "mass_disappearance", "compromised");
  }

  private static void hacked(Stage s) {
    String spam =
        "Лучшие онлайн казино с быстрыми выплатами и бонусом за регистрацию. "
            + "Играйте в слоты без вложений, получайте фриспины каждый день и выводите деньги. ";
    s.all(
        s.act(),
        EVER,
        (ask, page) ->
            Html.page(
                200,
                """
                <!doctype html><html><head><meta charset="utf-8"><title>Казино бонус 2026</title>
                </head><body><article><h1>Казино онлайн: бонус %d%%</h1><p>%s</p><p>%s</p><p>%s</p>
                </article></body></html>
                """
                    .formatted(100 + ask.path().length(), spam, spam.repeat(2), spam.repeat(3))));
    s.expect().outage("down", "closed", "mass_disappearance", "compromised");
  }
}

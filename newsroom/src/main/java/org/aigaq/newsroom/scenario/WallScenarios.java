package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;

import java.util.List;
import java.util.function.Consumer;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.script.Absence;
import org.aigaq.newsroom.script.Event;

/// Walls, challenges, and what resembles them: W01 to W10.
final class WallScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          of("W01", "403 with a challenge header", target(WallScenarios::mitigated)),
          of("W02", "200 “Just a moment...”", target(WallScenarios::moment)),
          of("W03", "401 with a challenge script", target(WallScenarios::qrator)),
          of("W04", "a browser check on all pages for long", WallScenarios::siteCheck),
          of("W05", "a paywall after some reads, lead kept", WallScenarios::metered),
          of("W06", "a permanent paywall", WallScenarios::paywall),
          of("W07", "a login form instead of the article", target(WallScenarios::login)),
          of("W08", "a captcha in the comment form of a good page", WallScenarios::captcha),
          of("W09", "a footer that names the protection", WallScenarios::footer),
          of("W10", "429 for a while after a burst", WallScenarios::tooMany));

  private WallScenarios() {}

  private static Consumer<Stage> target(Stage.Change change) {
    return s -> {
      s.target(change);
      s.expect().status(s.target(), "walled", "unreachable", "live", "suspect");
    };
  }

  private static Page mitigated(Ask ask, Page page) {
    Page challenge =
        Html.page(
            403,
            """
            <!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body>
            <div id="cf-challenge-running"></div>
            <script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>
            </body></html>
            """);
    return Html.with(Html.with(challenge, "cf-mitigated", "challenge"), "Server", "cloudflare");
  }

  private static Page moment(Ask ask, Page page) {
    return Html.page(
        200,
        """
        <!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
        <script>window._cf_chl_opt={cvId:'3'};</script></head><body>
        <h1>%s</h1><p>Checking if the site connection is secure</p></body></html>
        """
            .formatted(ask.root().replace("http://", "")));
  }

  private static Page qrator(Ask ask, Page page) {
    return Html.with(
        Html.page(
            401,
            """
            <html><head><title>HTTP 401</title>
            <script src="/__qrator/qauth_utm_v2_%d.js"></script></head><body></body></html>
            """
                .formatted(ask.count() % 9)),
        "Server",
        "QRATOR");
  }

  private static void siteCheck(Stage s) {
    s.all(
        s.act(),
        EVER,
        (ask, page) ->
            Html.with(
                Html.page(
                    ask.count() % 2 == 0 ? 200 : 403,
                    """
                    <!DOCTYPE html><html><head><title>DDoS-Guard</title>
                    <script src="https://check.ddos-guard.net/check.js"></script></head>
                    <body><p>Checking your browser before accessing the site</p></body></html>
                    """),
                "Server",
                "ddos-guard"));
    s.expect().outage("challenged");
  }

  private static void metered(Stage s) {
    s.at(s.act(), new Event.Remove(s.target(), Absence.WALLED));
    s.at(s.act() + 30, new Event.Restore(s.target()));
  }

  private static void paywall(Stage s) {
    s.at(s.act(), new Event.Remove(s.target(), Absence.WALLED));
    s.expect().status(s.target(), "walled", "live");
  }

  private static Page login(Ask ask, Page page) {
    return Html.page(
        200,
        """
        <!doctype html><html><head><meta charset="utf-8"><title>Вход / Кіру / Log in</title></head>
        <body><h1>Вход</h1><form action="/login" method="post"><input name="user">
        <input type="password" name="password"><button>Войти</button></form></body></html>
        """);
  }

  private static void captcha(Stage s) {
    s.articles(
        s.act(),
        EVER,
        (ask, page) ->
            Html.foot(
                page,
                """
                <form class="comment"><textarea></textarea>
                <div class="g-recaptcha" data-sitekey="x"></div></form>
                <script src="https://www.google.com/recaptcha/api.js"></script>
                """));
    s.expect().quiet();
  }

  private static void footer(Stage s) {
    s.all(
        s.act(),
        EVER,
        (ask, page) ->
            page.body().startsWith("<?xml")
                ? page
                : Html.with(
                    Html.foot(page, "<p>Performance &amp; security by Cloudflare</p>"),
                    "Server",
                    "cloudflare"));
    s.expect().quiet();
  }

  private static void tooMany(Stage s) {
    s.all(
        s.act(),
        s.act() + 12,
        (ask, page) -> Html.with(Html.bare(429, "429", "Too Many Requests"), "Retry-After", "2"));
    s.expect().back(s.target());
  }
}

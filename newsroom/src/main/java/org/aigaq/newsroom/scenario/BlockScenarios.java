package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;
import static org.aigaq.newsroom.scenario.Scenario.simulated;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigaq.newsroom.press.Page;

/// Ways that are blocked: B01 to B13, watched from two or three countries where that matters. The
/// further vantages are proxies on this machine, and what a network would do is done by the press
/// to the requests that come from there.
final class BlockScenarios {

  private static final double EVER = Double.MAX_VALUE;
  private static final String HERE = "KZ";
  private static final String ABROAD = "DE";
  private static final String THIRD = "RU";

  static final List<Scenario> ALL =
      List.of(
          simulated("B01", "no answer after the first message", blocked(Html::stalled)),
          simulated("B02", "reset at the host's name", blocked(Html::cut)),
          simulated("B03", "a foreign certificate: the session ends", blocked(Html::cut)),
          simulated("B04", "the name leads to a sink", blocked(Html::cut)),
          of("B05", "redirect to a block page of the network", BlockScenarios::blockPage),
          simulated("B06", "one of two hosts is cut", BlockScenarios::oneHost),
          of("B07", "throttled", BlockScenarios::slow),
          simulated("B08", "all hosts are lost", BlockScenarios::allHosts),
          of("B09", "403 to foreigners", BlockScenarios::geoblocked),
          simulated("B10", "one host times out for a while", BlockScenarios::forAWhile),
          simulated("B11", "blocked from one of three countries", BlockScenarios::elsewhere),
          of("B12", "two addresses, both fine", BlockScenarios::twoAddresses),
          of("B13", "one vantage is challenged", BlockScenarios::challenged));

  private BlockScenarios() {}

  /// From one country every page of the host, robots.txt too, is what the network makes of it.
  private static Consumer<Stage> blocked(Supplier<Page> page) {
    return s -> {
      s.seenFrom(ABROAD, HERE);
      from(s, HERE, ask -> page.get());
      s.expect().blockedIn(HERE);
    };
  }

  private static void from(Stage s, String country, Function<Ask, Page> made) {
    s.layer(
        (ask, page) ->
            ask.time() >= s.act() && ask.country().equals(country) ? made.apply(ask) : page);
  }

  private static void blockPage(Stage s) {
    s.seenFrom(ABROAD, HERE);
    from(s, HERE, BlockScenarios::noticeOfTheNetwork);
    s.expect().blockedIn(HERE);
  }

  /// The same server under another name stands for a server of the network.
  private static Page noticeOfTheNetwork(Ask ask) {
    return ask.path().startsWith("/reestr-blocked")
        ? Html.bare(
            200,
            "Доступ ограничен",
            "Доступ к информационному ресурсу ограничен на основании закона.")
        : Html.redirect(302, ask.root().replace("127.0.0.1", "localhost") + "/reestr-blocked/");
  }

  private static void oneHost(Stage s) {
    s.seenFrom(ABROAD, HERE);
    s.mirrored();
    s.layer(
        (ask, page) ->
            ask.time() >= s.act() && ask.country().equals(HERE) && !ask.atMirror()
                ? Html.cut()
                : page);
    s.expect().blockedIn(HERE);
  }

  /// The bytes of each page come late: the whole page after some seconds, or never.
  private static void slow(Stage s) {
    s.seenFrom(ABROAD, HERE);
    from(s, HERE, ask -> Html.stalled());
    s.layer(
        (ask, page) ->
            page.status() == Page.STALLED && ask.count() % 3 != 0
                ? ask.page(Stage.MAIN, ask.path(), ask.count())
                : page);
  }

  /// Three hosts that are not related are lost from one country: it is the way out of it.
  private static void allHosts(Stage s) {
    s.seenFrom(ABROAD, HERE);
    s.cast().peer(1);
    s.cast().peer(2);
    from(s, HERE, ask -> Html.stalled());
  }

  private static void geoblocked(Stage s) {
    s.seenFrom(ABROAD, HERE);
    String words = s.random().nextBoolean() ? "Access denied" : "Доступ из вашей страны ограничен";
    from(s, ABROAD, ask -> Html.bare(403, words, words));
    s.expect().status(s.target(), "live", "unreachable", "walled", "suspect");
  }

  private static void forAWhile(Stage s) {
    s.all(s.act(), s.act() + 45, (ask, page) -> Html.stalled());
    s.expect().outage("down").back(s.target());
  }

  private static void elsewhere(Stage s) {
    s.seenFrom(ABROAD, HERE, THIRD);
    from(s, THIRD, ask -> Html.cut());
    s.expect().blockedIn(THIRD);
  }

  private static void twoAddresses(Stage s) {
    s.seenFrom(ABROAD, HERE);
    s.mirrored();
    s.articles(0, EVER, (ask, page) -> Html.with(page, "X-Edge", "edge-" + ask.count() % 5));
    s.expect().quiet();
  }

  private static void challenged(Stage s) {
    s.seenFrom(ABROAD, HERE);
    from(
        s,
        ABROAD,
        ask ->
            Html.with(
                Html.bare(403, "Just a moment...", "Enable JavaScript and cookies to continue"),
                "cf-mitigated",
                "challenge"));
  }
}

package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;
import static org.aigaq.newsroom.scenario.Scenario.simulated;

import java.util.List;
import java.util.function.Consumer;
import org.aigaq.newsroom.press.Page;

/// Ways that are blocked, as the one vantage of this machine sees them: B01 to B13. No removal, and
/// with one vantage never a blocking.
final class BlockScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          simulated("B01", "no answer after the first message", all(BlockScenarios::stalled)),
          simulated("B02", "reset at the host's name", all(BlockScenarios::cut)),
          simulated("B03", "a foreign certificate: the session ends", all(BlockScenarios::cut)),
          simulated("B04", "the name leads to a sink", all(BlockScenarios::cut)),
          of("B05", "redirect to a block page of the network", BlockScenarios::blockPage),
          simulated("B06", "one of two hosts is cut", BlockScenarios::oneHost),
          of("B07", "throttled", BlockScenarios::slow),
          simulated("B08", "all hosts are lost", all(BlockScenarios::stalled)),
          of("B09", "403 to foreigners", BlockScenarios::geoblocked),
          simulated("B10", "one host times out for a while", BlockScenarios::forAWhile),
          simulated("B11", "blocked from one country, seen from it", all(BlockScenarios::cut)),
          of("B12", "two addresses, both fine", BlockScenarios::twoAddresses),
          of("B13", "the vantage is challenged", BlockScenarios::challenged));

  private BlockScenarios() {}

  private static Consumer<Stage> all(Stage.Change change) {
    return s -> {
      s.layer((ask, page) -> ask.time() < s.act() ? page : change.of(ask, page));
      s.expect().outage("down");
    };
  }

  private static Page stalled(Ask ask, Page page) {
    return Html.stalled();
  }

  private static Page cut(Ask ask, Page page) {
    return Html.cut();
  }

  private static void blockPage(Stage s) {
    s.layer(
        (ask, page) -> {
          if (ask.path().startsWith("/reestr-blocked")) {
            return Html.bare(
                200,
                "Доступ ограничен",
                "Доступ к информационному ресурсу ограничен на основании закона.");
          }
          return ask.time() < s.act() ? page : Html.redirect(302, ask.root() + "/reestr-blocked/");
        });
  }

  private static void oneHost(Stage s) {
    s.mirrored();
    s.layer((ask, page) -> ask.time() < s.act() || ask.atMirror() ? page : Html.cut());
    s.expect().outage("down");
  }

  /// The bytes of each page come late: the whole page after some seconds, or never.
  private static void slow(Stage s) {
    s.all(s.act(), EVER, (ask, page) -> ask.count() % 3 == 0 ? Html.stalled() : page);
  }

  private static void geoblocked(Stage s) {
    String words = s.random().nextBoolean() ? "Access denied" : "Доступ из вашей страны ограничен";
    s.all(s.act(), EVER, (ask, page) -> Html.bare(403, words, words));
    s.expect().status(s.target(), "live", "unreachable", "walled", "suspect");
  }

  private static void forAWhile(Stage s) {
    s.all(s.act(), s.act() + 20, (ask, page) -> Html.stalled());
    s.expect().outage("down").back(s.target());
  }

  private static void twoAddresses(Stage s) {
    s.mirrored();
    s.articles(0, EVER, (ask, page) -> Html.with(page, "X-Edge", "edge-" + ask.count() % 5));
    s.expect().quiet();
  }

  private static void challenged(Stage s) {
    s.all(
        s.act(),
        EVER,
        (ask, page) ->
            Html.with(
                Html.bare(403, "Just a moment...", "Enable JavaScript and cookies to continue"),
                "cf-mitigated",
                "challenge"));
    s.expect().outage("challenged");
  }
}

package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;
import static org.aigaq.newsroom.scenario.Scenario.simulated;

import java.time.Duration;
import java.util.List;
import org.aigaq.newsroom.script.Absence;
import org.aigaq.newsroom.script.Event;

/// Hosts that fail: H01 to H08.
final class HostScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          of("H01", "502 and 504 everywhere, then fine", HostScenarios::badGateway),
          of("H02", "a third of requests fails for long", HostScenarios::degraded),
          of("H03", "a maintenance page under 200", HostScenarios::maintenance),
          of("H04", "the home page lives in a cache, articles fail", HostScenarios::cachedHome),
          of("H05", "an outage; one article is missing after it", HostScenarios::goneAfterwards),
          simulated("H06", "the certificate expires", HostScenarios::certificate),
          of("H07", "the outlet closes: a farewell everywhere", HostScenarios::farewell),
          of("H08", "the last days are lost, and back", HostScenarios::backup));

  private HostScenarios() {}

  private static void badGateway(Stage s) {
    s.all(
        s.act(),
        s.act() + 18,
        (ask, page) ->
            ask.count() % 2 == 0
                ? Html.bare(502, "502 Bad Gateway", "nginx")
                : Html.bare(504, "504 Gateway Time-out", "nginx"));
    s.expect().outage("down").back(s.target());
  }

  private static void degraded(Stage s) {
    s.all(
        s.act(),
        EVER,
        (ask, page) ->
            Math.floorMod(ask.count() * 0x9E3779B97F4A7C15L >>> 40, 10) < 3 ? Html.cut() : page);
  }

  private static void maintenance(Stage s) {
    String words =
        switch (s.cast().language()) {
          case "kk" -> "Сайтта техникалық жұмыстар жүргізілуде";
          case "ru" -> "На сайте ведутся технические работы";
          default -> "Site under maintenance";
        };
    s.all(s.act(), s.act() + 22, (ask, page) -> Html.bare(200, words, words + ". 09:00"));
    s.expect().outage("down").back(s.target());
  }

  private static void cachedHome(Stage s) {
    s.articles(
        s.act(), s.act() + 25, (ask, page) -> Html.bare(500, "500", "Internal Server Error"));
    s.expect().outage("down").back(s.target());
  }

  private static void goneAfterwards(Stage s) {
    double back = s.act() + 14;
    s.all(s.act(), back, (ask, page) -> Html.bare(503, "503", "Service Unavailable"));
    s.at(s.act() + 7, new Event.Remove(s.target(), Absence.NOT_FOUND));
    s.acts(s.target(), back);
    s.expect().removed(s.target()).outage("down");
  }

  private static void certificate(Stage s) {
    s.layer((ask, page) -> ask.time() >= s.act() && ask.time() < s.act() + 20 ? Html.cut() : page);
    s.expect().outage("down").back(s.target());
  }

  private static void farewell(Stage s) {
    String words =
        switch (s.cast().language()) {
          case "kk" -> "Біз жабыламыз. Осы жылдар бойы бізбен бірге болғандарыңызға рақмет";
          case "ru" -> "Мы закрываемся. Спасибо, что были с нами все эти годы";
          default -> "We are closing. Thank you for having been with us all these years";
        };
    s.all(
        s.act(),
        EVER,
        (ask, page) -> Html.bare(200, words, words + ". Редакция / Редакция / The editors"));
    s.expect().outage("down", "closed", "mass_disappearance", "compromised");
  }

  private static void backup(Stage s) {
    s.cast().ages(1, 2, 60, 200, 300, 500);
    s.cast().published(Duration.ofHours(-9));
    var siblings = s.cast().siblings();
    double until = s.act() + 24;
    for (String id : List.of(s.target(), siblings.get(0), siblings.get(1))) {
      s.at(s.act(), new Event.Remove(id, Absence.NOT_FOUND));
      s.at(until, new Event.Restore(id));
      s.expect().back(id);
    }
  }
}

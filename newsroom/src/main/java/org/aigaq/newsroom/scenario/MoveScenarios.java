package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;
import static org.aigaq.newsroom.scenario.Scenario.simulated;

import java.util.List;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.script.Event;

/// Articles that go elsewhere: M01 to M08.
final class MoveScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          of("M01", "301 to a new section, same text", MoveScenarios::newSection),
          of("M02", "the host moves, paths are kept", MoveScenarios::newHost),
          simulated("M03", "http becomes https everywhere", MoveScenarios::newHost),
          of("M04", "a chain of four redirects, same text", MoveScenarios::chain),
          of("M05", "meta refresh to a new address", MoveScenarios::refresh),
          of("M06", "a redirect loop, this address only", MoveScenarios::loop),
          of("M07", "the host dies, the same numbers at another", MoveScenarios::hop),
          of("M08", "301 to another article on the subject", MoveScenarios::toAnother));

  private MoveScenarios() {}

  private static void newSection(Stage s) {
    s.cast().path("/{section}/{number}/{slug}");
    String slug = s.target() + "-moved";
    s.at(s.act(), new Event.Move(s.target(), slug));
    s.expect().moved(s.target());
  }

  private static void newHost(Stage s) {
    s.mirrored();
    s.layer(
        (ask, page) ->
            ask.atMirror() || ask.time() < s.act()
                ? page
                : Html.redirect(301, ask.otherRoot() + ask.request().path()));
  }

  private static void chain(Stage s) {
    s.before();
    List<String> hops = List.of("/go/1", "/go/2?utm_source=site", "/go/3");
    s.target(
        (ask, page) ->
            ask.request().path().contains("final=1")
                ? page
                : Html.redirect(302, ask.root() + hops.getFirst()));
    s.layer(
        (ask, page) -> {
          for (int i = 0; i < hops.size(); i++) {
            if (ask.request().path().equals(hops.get(i))) {
              return i + 1 < hops.size()
                  ? Html.redirect(302, ask.root() + hops.get(i + 1))
                  : Html.redirect(301, ask.root() + "/story/" + s.target() + "?final=1");
            }
          }
          return page;
        });
    s.outletVersion("story", outlet -> Outlets.path(outlet, "/story/{slug}"));
    s.layer(
        (ask, page) ->
            ask.path().startsWith("/story/")
                ? ask.page("story", ask.request().path(), ask.count())
                : page);
    s.expect().moved(s.target());
  }

  private static void refresh(Stage s) {
    s.outletVersion("story", outlet -> Outlets.path(outlet, "/story/{slug}"));
    s.target(
        (ask, page) ->
            ask.path().startsWith("/story/")
                ? page
                : Html.page(
                    200,
                    "<!doctype html><html><head><meta http-equiv=\"refresh\" content=\"0; url=%s/story/%s\">"
                            .formatted(ask.root(), s.target())
                        + "</head><body></body></html>"));
    s.layer(
        (ask, page) ->
            ask.path().startsWith("/story/")
                ? ask.page("story", ask.request().path(), ask.count())
                : page);
    s.expect().moved(s.target());
  }

  private static void loop(Stage s) {
    s.target((ask, page) -> Html.redirect(302, ask.root() + ask.path() + "?again=1"));
  }

  private static void hop(Stage s) {
    s.mirrored();
    s.layer(
        (ask, page) -> {
          boolean late = ask.time() >= s.act();
          if (ask.atMirror()) {
            return late ? page : Html.cut();
          }
          return late ? Html.cut() : page;
        });
    s.expect().outage("down");
  }

  private static void toAnother(Stage s) {
    String other = s.cast().siblings().getFirst();
    s.target((ask, page) -> sent(ask, s, other));
    s.expect().removed(s.target());
  }

  private static Page sent(Ask ask, Stage s, String other) {
    var outlet = s.cast().outlets().getFirst();
    return Html.redirect(301, ask.root() + outlet.pathOf(s.article(other), other));
  }
}

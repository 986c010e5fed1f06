package org.aigaq.streams.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aigaq.contract.config.ArticlePatterns;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two vantages look at two sites: a removal needs both to miss it, a blocking needs one to reach
/// what the other does not.
class VantagesTest {
  private static final String ONE = "https://steppe.example/news/1-one.html";
  private static final String TWO = "https://steppe.example/news/2-two.html";
  private static final String OTHER = "https://ridge.example/";
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final List<Vantage> VANTAGES =
      List.of(
          new Vantage("home", "DE", null, null),
          new Vantage("almaty", "KZ", URI.create("socks5://127.0.0.1:1080"), null));

  @TempDir Path directory;
  private World world;

  @BeforeEach
  void open() {
    world = new World(directory.resolve("state"));
    world.page(Outlets.HOME, Pages.home());
    world.page(
        Outlets.FEED,
        Pages.feed(Pages.entry(ONE, "One", World.START), Pages.entry(TWO, "Two", World.START)));
    world.page(ONE, Pages.article("One", Pages.text("one")));
    world.page(TWO, Pages.article("Two", Pages.text("two")));
    world.page(OTHER, Pages.home());
    world.configure(Outlets.SITE, seen(Outlets.steppe()));
    world.configure("ridge", ridge());
    world.run(Duration.ofMinutes(30), STEP);
    world.forget();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static Site seen(Site site) {
    return new Site(site.id(), site.country(), false, VANTAGES, site.outlets());
  }

  /// Another site, at which nothing ever happens.
  private static Site ridge() {
    Outlet like = Outlets.outlet(List.of(), ArticlePatterns.ANY, Politeness.DEFAULT);
    var outlet =
        new Outlet(
            "ridge",
            "ridge",
            Map.of("en", "Ridge"),
            like.kind(),
            like.ownership(),
            like.control(),
            like.languages(),
            OTHER,
            like.feeds(),
            like.listings(),
            like.sitemaps(),
            like.hosts(),
            like.articles(),
            like.selectors(),
            like.surface(),
            like.render(),
            like.userAgent(),
            like.owner(),
            like.funding(),
            like.registeredIn(),
            like.contact(),
            like.zone(),
            like.schedule(),
            like.politeness());
    return new Site("ridge", "KZ", false, VANTAGES, List.of(outlet));
  }

  private void cut(String vantage, Set<String> urls) {
    Map<String, Pages.Answer> whole =
        Map.of(
            Outlets.HOME,
            Pages.home(),
            Outlets.FEED,
            Pages.feed(Pages.entry(ONE, "One", World.START)),
            ONE,
            Pages.article("One", Pages.text("one")),
            TWO,
            Pages.article("Two", Pages.text("two")),
            OTHER,
            Pages.home());
    whole.forEach(
        (url, page) -> {
          if (urls.contains(url)) {
            world.page(url, from(vantage, Pages.down(), page));
          }
        });
  }

  private static Function<FetchRequest, Pages.Answer> from(
      String vantage, Pages.Answer there, Pages.Answer elsewhere) {
    return request -> request.vantage().equals(vantage) ? there : elsewhere;
  }

  private static Set<String> steppe() {
    return Set.of(Outlets.HOME, Outlets.FEED, ONE, TWO);
  }

  private static String field(Alert alert, String name) {
    return String.valueOf(alert.more().get(name));
  }

  private ArticleStatus status(String url) {
    List<ArticleState> states = world.statesOf(url);
    return states.isEmpty() ? ArticleStatus.LIVE : states.getLast().status();
  }

  @Test
  void aSiteThatOneVantageMissesForHoursIsToldOnceAndAtLastClosed() {
    cut("almaty", steppe());
    world.run(Duration.ofHours(36), STEP);

    Alert alert = world.alertsOf(AlertType.BLOCKING).getLast();
    assertThat(world.alerts).extracting(Alert::id).containsOnly(alert.id());
    assertThat(alert.status()).isEqualTo(AlertStatus.OPEN);
    assertThat(alert.host()).isEqualTo("steppe.example");
    assertThat(field(alert, "scope")).isEqualTo("\"host\"");
    assertThat(field(alert, "stage")).isEqualTo("\"tcp\"");
    assertThat(field(alert, "vantages"))
        .isEqualTo("{\"failing\":[\"almaty\"],\"working\":[\"home\"]}");
    assertThat(alert.summary().get("en"))
        .contains("has not opened from almaty (KZ)", "From home (DE) it opens", "not known");
    assertThat(alert.evidence()).extracting(Alert.Evidence::vantage).contains("home", "almaty");
    assertThat(world.healths)
        .filteredOn(health -> health.vantage().equals("almaty"))
        .extracting(Health::health)
        .contains(Health.State.BLOCKED);

    cut("nowhere", steppe());
    world.run(Duration.ofHours(30), STEP);
    assertThat(world.alertsOf(AlertType.BLOCKING).getLast().status()).isEqualTo(AlertStatus.CLOSED);
    assertThat(world.alertsOf(AlertType.REMOVAL)).isEmpty();
    assertThat(world.alertsOf(AlertType.OUTAGE)).isEmpty();
  }

  @Test
  void fiveHoursAreNotEnough() {
    cut("almaty", steppe());
    world.run(Duration.ofHours(3), STEP);
    world.run(Duration.ofHours(2), STEP);
    assertThat(world.alerts).isEmpty();
  }

  @Test
  void aVantageThatLosesOtherSitesTooIsLostItself() {
    cut("almaty", Set.of(Outlets.HOME, Outlets.FEED, ONE, TWO, OTHER));
    world.run(Duration.ofHours(48), STEP);
    assertThat(world.alerts).isEmpty();
  }

  @Test
  void aSiteThatOnlyTheFirstVantageMissesIsNoOutageAndNoRemoval() {
    cut("home", steppe());
    world.run(Duration.ofHours(30), STEP);
    assertThat(world.alertsOf(AlertType.OUTAGE)).isEmpty();
    assertThat(world.alertsOf(AlertType.REMOVAL)).isEmpty();
    assertThat(field(world.alertsOf(AlertType.BLOCKING).getLast(), "vantages"))
        .contains("\"failing\":[\"home\"]");

    cut("nowhere", steppe());
    world.run(Duration.ofHours(3), STEP);
    assertThat(status(ONE)).isEqualTo(ArticleStatus.LIVE);
    assertThat(world.alertsOf(AlertType.BLOCKING).getLast().status()).isEqualTo(AlertStatus.CLOSED);
  }

  @Test
  void aSiteThatIsDownEverywhereIsAnOutage() {
    steppe().forEach(url -> world.page(url, Pages.down()));
    world.run(Duration.ofHours(10), STEP);
    assertThat(world.alertsOf(AlertType.OUTAGE).getLast().status()).isEqualTo(AlertStatus.OPEN);
    assertThat(world.alertsOf(AlertType.BLOCKING)).isEmpty();

    cut("nowhere", steppe());
    world.run(Duration.ofHours(2), STEP);
    assertThat(world.alertsOf(AlertType.OUTAGE).getLast().status()).isEqualTo(AlertStatus.CLOSED);
    assertThat(world.alertsOf(AlertType.REMOVAL)).isEmpty();
  }

  @Test
  void anArticleThatTheOtherVantageReadsIsNeverARemoval() {
    world.page(ONE, from("home", Pages.notFound(), Pages.article("One", Pages.text("one"))));
    world.run(Duration.ofHours(40), STEP);
    assertThat(world.alerts).isEmpty();
    assertThat(status(ONE)).isEqualTo(ArticleStatus.SUSPECT);
  }

  @Test
  void anArticleThatBothMissIsConfirmedAfterThreeHours() {
    world.page(ONE, Pages.notFound());
    world.run(Duration.ofHours(14), STEP);
    assertThat(status(ONE)).isEqualTo(ArticleStatus.REMOVED);
    Alert alert = world.alertsOf(AlertType.REMOVAL).getLast();
    assertThat(alert.status()).isEqualTo(AlertStatus.CONFIRMED);
    assertThat(alert.evidence()).extracting(Alert.Evidence::vantage).contains("home", "almaty");
  }

  @Test
  void articlesThatAreElsewhereFromOneVantageOnlyAreNoMassDisappearance() {
    for (String url : Set.of(ONE, TWO)) {
      String title = url.equals(ONE) ? "One" : "Two";
      String text = Pages.text(url.equals(ONE) ? "one" : "two");
      world.page(url, from("home", Pages.notFound(), Pages.article(title, text)));
    }
    world.page(Outlets.HOME, from("home", Pages.notFound(), Pages.home()));
    world.run(Duration.ofHours(30), STEP);
    assertThat(world.alertsOf(AlertType.REMOVAL)).isEmpty();
  }

  @Test
  void aBanForOneVantageStopsNothing() {
    world.page(Outlets.HOME, from("almaty", Pages.robots(), Pages.home()));
    world.run(Duration.ofHours(50), STEP);
    assertThat(world.alerts).isEmpty();
  }

  @Test
  void theIntervalOfABlockingStaysThatOfItsBeginning() {
    cut("almaty", steppe());
    world.run(Duration.ofHours(36), STEP);
    var before = world.alertsOf(AlertType.BLOCKING).getLast().interval();
    cut("nowhere", steppe());
    world.run(Duration.ofHours(30), STEP);
    Alert closed = world.alertsOf(AlertType.BLOCKING).getLast();
    assertThat(closed.status()).isEqualTo(AlertStatus.CLOSED);
    assertThat(closed.interval()).isEqualTo(before);
  }
}

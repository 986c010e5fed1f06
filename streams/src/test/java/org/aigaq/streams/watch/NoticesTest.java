package org.aigaq.streams.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps us from seeing a host is said, and takes no article away.
class NoticesTest {
  private static final String ONE = "https://steppe.example/news/1-one.html";
  private static final String TWO = "https://steppe.example/news/2-two.html";
  private static final Duration STEP = Duration.ofSeconds(10);

  @TempDir Path directory;
  private World world;

  @BeforeEach
  void open() {
    world = new World(directory.resolve("state"));
    allow();
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(10), STEP);
    world.forget();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void allow() {
    world.page(Outlets.HOME, Pages.home());
    world.page(
        Outlets.FEED,
        Pages.feed(Pages.entry(ONE, "One", World.START), Pages.entry(TWO, "Two", World.START)));
    world.page(ONE, Pages.article("One", Pages.text("one")));
    world.page(TWO, Pages.article("Two", Pages.text("two")));
  }

  private void forbid(String... urls) {
    for (String url : urls) {
      world.page(url, Pages.robots());
    }
  }

  private Alert last() {
    assertThat(world.alerts).isNotEmpty();
    return world.alerts.getLast();
  }

  private static long blind(Alert alert) {
    Alert.Interval interval = alert.interval();
    return interval == null ? -1 : interval.blind();
  }

  @Test
  void aSiteThatAsksToStayAwayIsToldOnceAndNoArticleIsDoubted() {
    forbid(Outlets.HOME, Outlets.FEED, ONE, TWO);
    world.run(Duration.ofHours(3), STEP);

    assertThat(world.alertsOf(AlertType.REMOVAL)).isEmpty();
    assertThat(world.alerts).extracting(Alert::id).containsOnly(last().id());
    assertThat(last().type()).isEqualTo(AlertType.OUTAGE);
    assertThat(last().kind()).isEqualTo("robots");
    assertThat(last().status()).isEqualTo(AlertStatus.OPEN);
    assertThat(last().articles()).hasSize(2);
    assertThat(last().evidence()).extracting(Alert.Evidence::outcome).containsOnly("robots");
    assertThat(last().summary().get("en"))
        .contains("has asked programs not to read it (robots.txt)", "checks are stopped");
    assertThat(world.healths.getLast().health()).isEqualTo(Health.State.DEGRADED);
    assertThat(world.healths.getLast().reason()).contains("robots.txt");
  }

  @Test
  void theTimeOfABanIsBlindTimeAndItsEndIsTold() {
    forbid(Outlets.HOME, Outlets.FEED, ONE, TWO);
    world.run(Duration.ofHours(3), STEP);
    allow();
    world.run(Duration.ofHours(2), STEP);

    assertThat(last().status()).isEqualTo(AlertStatus.CLOSED);
    assertThat(blind(last())).isGreaterThan(Duration.ofHours(2).toSeconds());
    assertThat(last().summary().get("ru")).contains("снова разрешает программам читать");
    assertThat(world.healths.getLast().health()).isEqualTo(Health.State.UP);
    assertThat(world.healths.getLast().blindSeconds())
        .isGreaterThan(Duration.ofHours(2).toSeconds());
  }

  @Test
  void aBanOfSomePagesIsToldAsThat() {
    forbid(ONE);
    world.run(Duration.ofHours(2), STEP);

    assertThat(last().kind()).isEqualTo("robots");
    assertThat(last().articles()).hasSize(1);
    assertThat(last().summary().get("en")).contains("some of its pages");
    assertThat(last().summary().get("kk")).contains("кейбір беттерін");
    assertThat(blind(last())).isZero();
    assertThat(world.alertsOf(AlertType.REMOVAL)).isEmpty();
  }

  @Test
  void aSiteThatFallsSilentIsToldUntilItPublishesAgain() {
    Instant from = world.now();
    world.page(Outlets.FEED, request -> Pages.feed(published(from, 12)));
    world.run(Duration.ofHours(13), Duration.ofSeconds(30));
    assertThat(world.alerts).isEmpty();
    world.run(Duration.ofHours(60), Duration.ofMinutes(1));
    assertThat(world.alerts).isEmpty();
    world.run(Duration.ofHours(20), Duration.ofMinutes(1));

    assertThat(world.alerts).hasSize(1);
    assertThat(last().kind()).isEqualTo("silent");
    assertThat(last().summary().get("en")).contains("no new articles have appeared since 2");
    assertThat(world.healths.getLast().health()).isEqualTo(Health.State.SILENT);

    world.page(Outlets.FEED, request -> Pages.feed(published(from, 13)));
    world.run(Duration.ofMinutes(30), Duration.ofMinutes(1));
    assertThat(last().status()).isEqualTo(AlertStatus.CLOSED);
    assertThat(last().summary().get("en")).contains("new articles appear again");
    assertThat(world.healths.getLast().health()).isEqualTo(Health.State.UP);
  }

  /// One article an hour, at most so many.
  private List<Entry> published(Instant from, int most) {
    int hours = (int) Math.min(most, Duration.between(from, world.now()).toHours());
    List<Entry> entries =
        IntStream.rangeClosed(1, hours)
            .mapToObj(i -> "https://steppe.example/news/" + (100 + hours - i) + ".html")
            .map(url -> Pages.entry(url, url, null))
            .toList();
    entries.forEach(
        entry -> world.page(entry.url(), Pages.article(entry.url(), Pages.text(entry.url()))));
    return entries;
  }

  @Test
  void whenWeCannotLookThatIsToldAsOurFailure() {
    world.workerIsDead = true;
    world.run(Duration.ofMinutes(50), STEP);
    assertThat(world.alerts).isEmpty();
    world.run(Duration.ofHours(2), STEP);

    assertThat(world.alerts).hasSize(1);
    assertThat(last().kind()).isEqualTo("blind");
    assertThat(last().summary().get("en")).contains("our own failure");
    world.workerIsDead = false;
    world.run(Duration.ofMinutes(20), STEP);
    assertThat(last().status()).isEqualTo(AlertStatus.CLOSED);
    assertThat(blind(last())).isGreaterThan(Duration.ofHours(2).toSeconds());
    assertThat(world.alertsOf(AlertType.REMOVAL)).isEmpty();
  }
}

package org.aigaq.streams.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a takedown goes untold, with the schedule that an outlet has by default.
class DelayTest {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int EACH = 5;

  /// Acts of one outlet, so far apart that they are no mass disappearance.
  private static final Duration BETWEEN = Duration.ofMinutes(150);

  @TempDir Path directory;
  private World world;
  private final Random random = new Random(20_261_122);
  private final List<Entry> feed = new ArrayList<>();
  private final Map<String, Instant> acts = new HashMap<>();
  private final Map<String, Instant> births = new HashMap<>();

  @BeforeEach
  void open() {
    world = new World(directory.resolve("state"));
    world.page(Outlets.HOME, Pages.home());
    for (int i = 0; i < 30; i++) {
      publish("old-" + i, World.START.minus(Duration.ofHours(4 + random.nextInt(24 * 6))));
    }
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(20), STEP);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static String url(String name) {
    return "https://steppe.example/news/" + name + ".html";
  }

  private void publish(String name, Instant at) {
    feed.add(Pages.entry(url(name), "Title " + name, at));
    world.page(url(name), Pages.article("Title " + name, Pages.text("story " + name)));
    world.page(Outlets.FEED, Pages.feed(feed));
    births.put(url(name), at);
  }

  private void remove(String name) {
    world.page(url(name), Pages.notFound());
    acts.put(url(name), world.now());
  }

  /// By turns: a new article that goes within three hours, and an old one.
  private void takeDown() {
    for (int i = 0; i < EACH; i++) {
      Instant published = world.now();
      publish("new-" + i, published);
      world.run(Duration.ofMinutes(6 + random.nextInt(160)), STEP);
      remove("new-" + i);
      Duration rest = BETWEEN.multipliedBy(2).minus(Duration.between(published, world.now()));
      remove("old-" + i);
      world.run(rest, STEP);
    }
  }

  @Test
  void halfOfTheTakedownsAreProbableWithinFiveQuartersOfAnHourAndConfirmedInADay() {
    takeDown();
    world.run(Duration.ofDays(3), Duration.ofMinutes(2));

    Map<String, List<Duration>> delays = new TreeMap<>();
    acts.forEach(
        (url, act) -> {
          boolean young = requireNonNull(births.get(url)).plus(Duration.ofHours(3)).isAfter(act);
          Instant from = young ? act : firstMissing(url);
          String age = young ? "young" : "older";
          add(delays, age + " probable", from, told(url, AlertStatus.PROBABLE));
          add(delays, age + " confirmed", from, told(url, AlertStatus.CONFIRMED));
          add(delays, age + " suspect", from, suspect(url));
        });
    assertThat(delays.values()).allSatisfy(one -> assertThat(one).hasSizeGreaterThan(EACH / 2));
    assertThat(median(delays, "young probable")).isLessThanOrEqualTo(Duration.ofMinutes(75));
    assertThat(median(delays, "older probable")).isLessThanOrEqualTo(Duration.ofMinutes(75));
    assertThat(median(delays, "young confirmed")).isLessThanOrEqualTo(Duration.ofMinutes(1_470));
    assertThat(median(delays, "older confirmed")).isLessThanOrEqualTo(Duration.ofMinutes(1_470));
    assertThat(median(delays, "young suspect")).isLessThanOrEqualTo(Duration.ofMinutes(20));
  }

  private static void add(Map<String, List<Duration>> to, String what, Instant from, Instant at) {
    if (!at.equals(Instant.MAX)) {
      to.computeIfAbsent(what, any -> new ArrayList<>()).add(Duration.between(from, at));
    }
  }

  private static Duration median(Map<String, List<Duration>> delays, String what) {
    List<Duration> sorted =
        requireNonNull(delays.get(what)).stream().sorted(Comparator.naturalOrder()).toList();
    Duration median = sorted.get(sorted.size() / 2);
    System.out.println(what + ": " + sorted + ", median " + median);
    return median;
  }

  private Instant firstMissing(String url) {
    return suspect(url);
  }

  private Instant suspect(String url) {
    return world.statesOf(url).stream()
        .filter(state -> state.status() == ArticleStatus.SUSPECT)
        .map(ArticleState::lastCheckedAt)
        .findFirst()
        .orElse(Instant.MAX);
  }

  private Instant told(String url, AlertStatus status) {
    return world.alertsOf(AlertType.REMOVAL).stream()
        .filter(alert -> alert.status() == status && about(alert, url))
        .map(Alert::updatedAt)
        .findFirst()
        .orElse(Instant.MAX);
  }

  private static boolean about(Alert alert, String url) {
    return alert.article() != null && alert.article().url().equals(url);
  }
}

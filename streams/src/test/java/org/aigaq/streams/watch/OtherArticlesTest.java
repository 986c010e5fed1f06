package org.aigaq.streams.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles are known by their own lines: below another one, and at another address.
class OtherArticlesTest {
  private static final int MANY = 60;
  private static final Duration STEP = Duration.ofSeconds(20);

  @TempDir Path directory;
  private World world;
  private final ArrayList<Entry> entries = new ArrayList<>();

  @BeforeEach
  void open() {
    world = new World(directory.resolve("state"));
    world.page(Outlets.HOME, Pages.home());
    for (int i = 0; i < MANY; i++) {
      entries.add(Pages.entry(url(i), "Title " + i, World.START));
      world.page(url(i), Pages.article("Title " + i, text(i)));
    }
    world.page(Outlets.FEED, Pages.feed(entries));
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(20), STEP);
    assertThat(world.states).hasSize(MANY);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static String url(int number) {
    return "https://steppe.example/news/" + number + "-article.html";
  }

  private static String text(int number) {
    return Pages.text("story " + number);
  }

  @Test
  void theNextArticleShownBelowIsNoEditAndNeitherIsItsEnd() {
    world.page(url(0), Pages.article("Title 0", text(0) + "\nTitle 41\n" + text(41)));
    world.run(Duration.ofHours(2), STEP);
    assertThat(world.revisionsOf(url(0))).as("the page did change").hasSize(2);
    assertThat(world.alertsOf(AlertType.EDIT)).isEmpty();

    world.page(url(0), Pages.article("Title 0", text(0) + "\nTitle 42\n" + text(42)));
    world.run(Duration.ofHours(2), STEP);
    assertThat(world.alertsOf(AlertType.EDIT)).isEmpty();
  }

  @Test
  void aHeadlineThatIsShownTwiceByChanceIsNoEdit() {
    var looks = new AtomicInteger();
    Pages.Answer rival = Pages.article("Ministers quarrel over the bridge", text(0));
    Pages.Answer usual = Pages.article("Title 0", text(0));
    world.page(url(0), request -> looks.incrementAndGet() % 3 == 0 ? usual : rival);
    world.run(Duration.ofHours(6), STEP);

    assertThat(world.alertsOf(AlertType.EDIT)).isEmpty();
    assertThat(looks.get()).isGreaterThan(6);
  }

  @Test
  void anotherHeadlineIsToldWithinTheHour() {
    world.page(url(0), Pages.article("Ministers quarrel over the bridge", text(0)));
    world.run(Duration.ofHours(1), STEP);

    assertThat(world.alertsOf(AlertType.EDIT))
        .extracting(Alert::status)
        .containsExactly(AlertStatus.CONFIRMED);
  }

  @Test
  void anotherBylineIsToldUnlessTheHostShowsOneNowAndAnotherThen() {
    world.page(url(0), Pages.signed("B. Other", "Title 0", text(0)));
    world.run(Duration.ofHours(2), STEP);
    assertThat(world.alertsOf(AlertType.EDIT))
        .extracting(Alert::status)
        .containsExactly(AlertStatus.CONFIRMED);

    for (int i = 1; i <= 2; i++) {
      var looks = new AtomicInteger();
      Pages.Answer desktop = Pages.article("Title " + i, text(i));
      Pages.Answer mobile = Pages.signed("B. Other", "Title " + i, text(i));
      world.page(url(i), request -> looks.incrementAndGet() % 3 == 1 ? mobile : desktop);
    }
    world.run(Duration.ofHours(2), STEP);
    world.page(url(3), Pages.signed("B. Other", "Title 3", text(3)));
    world.run(Duration.ofHours(8), STEP);
    assertThat(world.revisionsOf(url(3))).as("the page did change").hasSize(2);
    assertThat(world.alertsOf(AlertType.EDIT)).hasSize(1);
  }

  @Test
  void aCutParagraphThatAnotherArticleQuotesIsAnEditAllTheSame() {
    String lines = text(0);
    String last = lines.substring(lines.lastIndexOf('\n') + 1);
    world.page(url(7), Pages.article("Title 7", text(7) + "\n" + last));
    world.run(Duration.ofHours(2), STEP);
    world.page(url(0), Pages.article("Title 0", lines.substring(0, lines.lastIndexOf('\n'))));
    world.run(Duration.ofHours(2), STEP);
    assertThat(world.alertsOf(AlertType.EDIT))
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              Edit edit = alert.edit();
              assertThat(edit).isNotNull();
              assertThat(edit == null ? 0 : edit.removedWords()).isPositive();
            });
  }

  @Test
  void anArticleThatMovedIsFoundAmongMany() {
    String moved = "https://steppe.example/archive/2026/article-zero.html";
    entries.set(0, Pages.entry(moved, "Title 0", World.START));
    world.page(Outlets.FEED, Pages.feed(entries));
    world.page(moved, Pages.article("Title 0", text(0)));
    world.page(url(0), Pages.notFound());
    world.run(Duration.ofHours(4), STEP);
    assertThat(world.statesOf(url(0)).getLast().status()).isEqualTo(ArticleStatus.MOVED);
    assertThat(world.alertsOf(AlertType.REMOVAL)).isEmpty();
  }

  private static String moved(int number) {
    return "https://steppe.example/archive/2026/article-" + number + ".html";
  }

  private void migrate(int from) {
    for (int i = from; i < MANY; i += 2) {
      entries.set(i, Pages.entry(moved(i), "Title " + i, World.START));
      world.page(moved(i), Pages.article("Title " + i, text(i)));
    }
    world.page(Outlets.FEED, Pages.feed(entries));
  }

  @Test
  void aMigrationIsOneEventUntilItsLastArticleIsFound() {
    for (int i = 0; i < MANY; i++) {
      world.page(url(i), Pages.notFound());
    }
    migrate(0);
    world.run(Duration.ofHours(2), STEP);
    migrate(1);
    world.run(Duration.ofHours(30), Duration.ofMinutes(1));
    assertThat(world.alertsOf(AlertType.REMOVAL))
        .extracting(Alert::status)
        .doesNotContain(AlertStatus.CONFIRMED);
    assertThat(world.alertsOf(AlertType.OUTAGE))
        .extracting(Alert::kind)
        .containsOnly("mass_disappearance");
    assertThat(world.statesOf(url(1)).getLast().status()).isEqualTo(ArticleStatus.MOVED);
    assertThat(world.statesOf(url(2)).getLast().status()).isEqualTo(ArticleStatus.MOVED);
  }
}

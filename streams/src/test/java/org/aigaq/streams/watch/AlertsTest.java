package org.aigaq.streams.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.watch.plan.Cadence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What monitors are told, and what they are not.
class AlertsTest {
  private static final String SUBJECT = url(0);
  private static final Duration STEP = Duration.ofSeconds(5);

  @TempDir Path directory;
  private World world;

  @BeforeEach
  void open() {
    world = new World(directory.resolve("state"));
    world.page(Outlets.HOME, Pages.home());
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 8; i++) {
      entries.add(Pages.entry(url(i), "Title " + i, World.START));
      world.page(url(i), good(i));
    }
    world.page(Outlets.FEED, Pages.feed(entries));
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(3));
    assertThat(world.states).hasSize(8);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static String url(int number) {
    return "https://steppe.example/news/" + number + "-article.html";
  }

  private static Pages.Answer good(int number) {
    return Pages.article("Title " + number, Pages.text("story " + number));
  }

  @Test
  void aMissingArticleOnAHealthyHostBecomesProbableAndThenConfirmed() {
    world.page(SUBJECT, Pages.notFound());
    world.run(Duration.ofHours(2), STEP);

    assertThat(removals()).extracting(Alert::status).containsExactly(AlertStatus.PROBABLE);
    Alert probable = removals().getFirst();
    assertThat(probable.mechanism()).isEqualTo("gone");
    assertThat(requireNonNull(probable.article()).url()).isEqualTo(SUBJECT);
    assertThat(probable.summary()).containsOnlyKeys("kk", "ru", "en");
    Alert.Interval interval = requireNonNull(probable.interval());
    assertThat(interval.lastSeen()).isBefore(interval.firstMissing());
    assertThat(probable.evidence())
        .extracting(Alert.Evidence::kind)
        .contains(
            "last_good", "article", "control_home", "control_sibling", "control_never_existing");
    assertThat(last(SUBJECT)).isEqualTo(ArticleStatus.PROBABLE);

    world.run(Duration.ofHours(25), Duration.ofSeconds(20));
    assertThat(removals())
        .extracting(Alert::status)
        .containsExactly(AlertStatus.PROBABLE, AlertStatus.CONFIRMED);
    assertThat(removals()).extracting(Alert::seq).containsExactly(1L, 2L);
    assertThat(removals()).extracting(Alert::id).containsOnly(probable.id());
    assertThat(last(SUBJECT)).isEqualTo(ArticleStatus.REMOVED);
    assertThat(world.alertsOf(AlertType.OUTAGE)).isEmpty();
  }

  @Test
  void anArticleThatComesBackIsRetractedOrRestored() {
    world.page(SUBJECT, Pages.notFound());
    world.run(Duration.ofMinutes(85), STEP);
    assertThat(removals()).extracting(Alert::status).containsExactly(AlertStatus.PROBABLE);
    world.page(SUBJECT, good(0));
    world.run(Duration.ofHours(3), STEP);
    assertThat(removals())
        .extracting(Alert::status)
        .containsExactly(AlertStatus.PROBABLE, AlertStatus.RETRACTED);
    assertThat(last(SUBJECT)).isEqualTo(ArticleStatus.LIVE);

    world.page(SUBJECT, Pages.notFound());
    world.run(Duration.ofHours(52), Duration.ofSeconds(30));
    world.page(SUBJECT, good(0));
    world.run(Duration.ofHours(30), Duration.ofSeconds(30));
    assertThat(removals())
        .extracting(Alert::status)
        .containsExactly(
            AlertStatus.PROBABLE,
            AlertStatus.RETRACTED,
            AlertStatus.PROBABLE,
            AlertStatus.CONFIRMED,
            AlertStatus.RESTORED);
    assertThat(removals().getLast().related()).containsExactly(removals().getFirst().id());
    assertThat(last(SUBJECT)).isEqualTo(ArticleStatus.RESTORED);
  }

  @Test
  void aShortFailureOfOneArticleTellsNobody() {
    world.page(SUBJECT, Pages.notFound());
    world.run(Duration.ofMinutes(25), STEP);
    world.page(SUBJECT, good(0));
    world.run(Duration.ofHours(3), STEP);
    assertThat(world.alerts).isEmpty();
    assertThat(last(SUBJECT)).isEqualTo(ArticleStatus.LIVE);
  }

  @Test
  void aHostThatFailsIsOneOutageAndNoRemoval() {
    all(Pages.down());
    world.run(Duration.ofHours(3), STEP);
    assertThat(world.alertsOf(AlertType.OUTAGE)).first().satisfies(this::isOpenOutage);
    assertThat(removals()).isEmpty();
    assertThat(world.healths).last().extracting(Health::health).isEqualTo(Health.State.DOWN);
    long asked = world.requests.size();
    world.run(Duration.ofHours(2), STEP);
    assertThat(world.requests.size() - asked).as("a dead host is hardly asked").isLessThan(40);

    for (int i = 0; i < 8; i++) {
      world.page(url(i), good(i));
    }
    world.page(Outlets.HOME, Pages.home());
    world.page(SUBJECT, Pages.notFound());
    world.run(Duration.ofMinutes(50), STEP);
    assertThat(world.alertsOf(AlertType.OUTAGE))
        .last()
        .extracting(Alert::status)
        .isEqualTo(AlertStatus.CLOSED);
    assertThat(world.alertsOf(AlertType.OUTAGE))
        .extracting(Alert::id)
        .hasSize(world.alertsOf(AlertType.OUTAGE).size())
        .containsOnly(world.alertsOf(AlertType.OUTAGE).getFirst().id());
    assertThat(removals()).as("the clock starts at the recovery").isEmpty();
    world.run(Duration.ofHours(2), STEP);
    assertThat(removals()).extracting(Alert::status).containsExactly(AlertStatus.PROBABLE);
  }

  private void isOpenOutage(Alert alert) {
    assertThat(alert.status()).isEqualTo(AlertStatus.OPEN);
    assertThat(alert.host()).isEqualTo("steppe.example");
    assertThat(alert.kind()).isEqualTo("down");
  }

  @Test
  void manyArticlesGoneOnALivingHostAreOneEventAndNoRemoval() {
    for (int i = 0; i < 5; i++) {
      world.page(url(i), Pages.notFound());
    }
    world.run(Duration.ofHours(4), Duration.ofSeconds(10));
    assertThat(world.alertsOf(AlertType.OUTAGE))
        .last()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo("mass_disappearance");
              assertThat(alert.status()).isEqualTo(AlertStatus.OPEN);
              assertThat(alert.articles()).hasSize(5);
            });
    assertThat(removals()).isEmpty();
    assertThat(world.requestsFor(Outlets.FEED)).as("the rest goes on").hasSizeGreaterThan(20);

    for (int i = 0; i < 5; i++) {
      world.page(url(i), good(i));
    }
    world.run(Duration.ofHours(2), Duration.ofSeconds(10));
    assertThat(world.alertsOf(AlertType.OUTAGE))
        .last()
        .extracting(Alert::status)
        .isEqualTo(AlertStatus.CLOSED);
    assertThat(removals()).isEmpty();
  }

  @Test
  void aDeadHostIsNotVisitedForItsOverdueArticles() {
    all(Pages.down());
    world.run(Duration.ofHours(1), STEP);
    world.forget();
    world.run(Duration.ofHours(6), Duration.ofSeconds(10));
    assertThat(world.requests).allMatch(request -> request.why() == Why.CONTROL);
  }

  @Test
  void anEditThatIsSeenTwiceIsTold() {
    world.page(SUBJECT, Pages.article("Title 0", rewritten()));
    world.run(Duration.ofMinutes(30), STEP);
    assertThat(world.alertsOf(AlertType.EDIT))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.status()).isEqualTo(AlertStatus.CONFIRMED);
              assertThat(alert.revision()).isEqualTo(2);
              assertThat(alert.edit()).isNotNull();
              assertThat(alert.seq()).isEqualTo(1);
            });
    assertThat(world.revisionsOf(SUBJECT)).hasSize(2);

    world.page(SUBJECT, good(0));
    world.run(Duration.ofMinutes(60), STEP);
    assertThat(world.revisionsOf(SUBJECT))
        .last()
        .satisfies(r -> assertThat(r.revertsTo()).isEqualTo(1));
    assertThat(world.alertsOf(AlertType.EDIT))
        .extracting(Alert::status)
        .containsExactly(AlertStatus.CONFIRMED, AlertStatus.REVERTED);
  }

  @Test
  void aLineOfThePageThatTheReaderTakesForTextOnceIsNoRevision() {
    String caption = "The reservoir in late autumn, photo by the newsroom";
    world.page(SUBJECT, Pages.article("Title 0", rewritten(), List.of(caption)));
    world.run(Duration.ofMinutes(30), STEP);
    world.page(SUBJECT, Pages.article("Title 0", caption + "\n" + rewritten()));
    world.run(Duration.ofMinutes(30), STEP);
    assertThat(world.revisionsOf(SUBJECT)).hasSize(2);
    assertThat(world.alertsOf(AlertType.EDIT)).hasSize(1);
  }

  @Test
  void aCosmeticChangeIsKeptAndNotTold() {
    world.page(
        SUBJECT,
        Pages.article(
            "Title 0", Pages.text("story 0").replace(" - ", " — ").replace("Monday", "Monday ")));
    world.run(Duration.ofMinutes(60), STEP);
    assertThat(world.revisionsOf(SUBJECT)).hasSize(2);
    assertThat(world.alerts).isEmpty();
  }

  @Test
  void aPageThatShowsTwoTextsInTurnIsNoEdit() {
    var count = new int[1];
    world.page(
        SUBJECT, request -> count[0]++ % 2 == 0 ? Pages.article("Title 0", rewritten()) : good(0));
    world.run(Duration.ofHours(12), Duration.ofSeconds(20));
    assertThat(world.alerts).isEmpty();
    assertThat(world.revisionsOf(SUBJECT)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aNewExtractorMakesNoEdit() {
    world.page(
        SUBJECT,
        request ->
            request.why() == Why.RE_EXTRACT
                ? Pages.article("Title 0", Pages.text("story 0") + "\nmore").by("x2")
                : Pages.article("Title 0", Pages.text("story 0") + "\nmore").by("x2"));
    world.run(Duration.ofHours(2), STEP);
    assertThat(world.requests).filteredOn(r -> r.why() == Why.RE_EXTRACT).hasSize(1);
    assertThat(world.revisionsOf(SUBJECT)).hasSize(1);
    assertThat(world.alerts).isEmpty();
  }

  @Test
  void oneLivingCopyIsKeptInEachTier() {
    world.run(Duration.ofDays(8), Duration.ofMinutes(1));
    var kept = world.requests.stream().filter(r -> r.keep() && r.url().equals(SUBJECT)).toList();
    assertThat(kept)
        .extracting(r -> Cadence.tier(World.START, r.issuedAt(), Schedule.DEFAULT))
        .doesNotHaveDuplicates()
        .containsExactly(1, 2, 3);
    assertThat(kept).allSatisfy(r -> assertThat(r.lastFull()).isNotNull());
    assertThat(kept)
        .allSatisfy(r -> assertThat(Objects.requireNonNull(r.validators()).etag()).isNull());
  }

  @Test
  void aSuspicionSurvivesARestart() {
    world.page(SUBJECT, Pages.notFound());
    world.run(Duration.ofMinutes(50), STEP);
    world.restart(Duration.ofSeconds(20));
    world.run(Duration.ofMinutes(60), STEP);
    assertThat(removals()).extracting(Alert::status).containsExactly(AlertStatus.PROBABLE);
    world.restart(Duration.ofSeconds(20));
    world.run(Duration.ofHours(26), Duration.ofSeconds(20));
    assertThat(removals()).extracting(Alert::seq).containsExactly(1L, 2L);
  }

  private static String rewritten() {
    return Pages.text("story 0")
        .replace("the council of district 3", "an unnamed office")
        .replaceAll("Sentence 8 [^\\n]*\\n", "");
  }

  private void all(Pages.Answer answer) {
    for (int i = 0; i < 8; i++) {
      world.page(url(i), answer);
    }
    world.page(Outlets.HOME, answer);
  }

  private List<Alert> removals() {
    return world.alertsOf(AlertType.REMOVAL);
  }

  private ArticleStatus last(String url) {
    return world.statesOf(url).getLast().status();
  }

  @Test
  void aTextThatGrowsByHalfOfItselfIsTold() {
    String more = Pages.text("story 0") + "\n" + Pages.text("story of the evening");
    world.page(SUBJECT, Pages.article("Title 0", more));
    world.run(Duration.ofHours(2), STEP);

    assertThat(world.alertsOf(AlertType.EDIT))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(requireNonNull(alert.edit()).labels())
                    .containsExactly("paragraph_added"));
  }

  @Test
  void aTextThatGrowsALittleIsARevisionAndNoAlert() {
    String more = Pages.text("story 0") + "\nA paragraph of news was added to the end of the text.";
    world.page(SUBJECT, Pages.article("Title 0", more));
    world.run(Duration.ofHours(2), STEP);

    assertThat(world.revisionsOf(SUBJECT)).hasSize(2);
    assertThat(world.alertsOf(AlertType.EDIT)).isEmpty();
  }

  @Test
  void anArticleAtANewAddressOfTheHostIsMovedNotRemoved() {
    String other = "https://steppe.example/news/0-another-headline.html";
    world.page(SUBJECT, Pages.notFound());
    world.page(other, good(0));
    world.page(Outlets.FEED, Pages.feed(List.of(Pages.entry(other, "Title 0", World.START))));
    world.run(Duration.ofHours(27), Duration.ofSeconds(20));

    assertThat(removals()).extracting(Alert::status).doesNotContain(AlertStatus.CONFIRMED);
    assertThat(last(SUBJECT)).isEqualTo(ArticleStatus.MOVED);
  }

  @Test
  void everyOtherLookAtAMissingArticleIsAReaders() {
    world.page(SUBJECT, request -> request.asReader() ? good(0) : Pages.notFound());
    world.run(Duration.ofHours(27), Duration.ofSeconds(20));

    assertThat(removals()).isEmpty();
  }

  @Test
  void aSiteWhoseEveryPageBecomesOneOtherPageLosesNoArticle() {
    String bait = "Spin roulette tonight, claim free bonuses, jackpot slots never sleep!\n";
    Pages.Answer spam = Pages.article("Casino", bait.repeat(20));
    all(spam);
    world.everythingElse(spam);
    world.run(Duration.ofHours(27), Duration.ofSeconds(20));
    assertThat(removals()).isEmpty();
    assertThat(world.alertsOf(AlertType.OUTAGE)).isNotEmpty();
  }
}

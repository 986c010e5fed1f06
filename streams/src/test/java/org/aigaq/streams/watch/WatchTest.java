package org.aigaq.streams.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.contract.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Register, ask, keep: the loop while nothing is wrong.
class WatchTest {
  private static final String ONE = "https://steppe.example/news/1-one.html";
  private static final String TWO = "https://steppe.example/news/2-two.html";
  private static final Instant LONG_AGO = World.START.minus(Duration.ofDays(40));

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
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aFeedsArticlesAreRegisteredAskedAndKept() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));

    assertThat(world.requestsFor(Outlets.FEED))
        .first()
        .extracting(FetchRequest::why)
        .isEqualTo(Why.DISCOVERY);
    assertThat(world.requestsFor(ONE))
        .first()
        .extracting(FetchRequest::why)
        .isEqualTo(Why.FIRST_SIGHT);
    assertThat(world.revisionsOf(ONE))
        .singleElement()
        .satisfies(r -> assertThat(r.number()).isEqualTo(1));
    assertThat(world.statesOf(ONE))
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.status()).isEqualTo(ArticleStatus.LIVE);
              assertThat(state.entry()).isEqualTo(ArticleEntry.BACKFILL);
              assertThat(state.title()).isEqualTo("One");
              assertThat(state.seq()).isEqualTo(1);
            });
  }

  @Test
  void articlesMetAfterTheFirstReadingAreLiveUnlessTheyAreOld() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));
    String fresh = "https://steppe.example/news/3-fresh.html";
    String old = "https://steppe.example/news/4-old.html";
    world.page(
        Outlets.FEED,
        Pages.feed(Pages.entry(fresh, "Fresh", null), Pages.entry(old, "Old", LONG_AGO)));
    world.page(fresh, Pages.article("Fresh", Pages.text("fresh")));
    world.page(old, Pages.article("Old", Pages.text("old")));
    world.run(Duration.ofMinutes(8));

    assertThat(world.statesOf(fresh))
        .first()
        .extracting(s -> s.entry())
        .isEqualTo(ArticleEntry.LIVE);
    assertThat(world.statesOf(old))
        .first()
        .extracting(s -> s.entry())
        .isEqualTo(ArticleEntry.BACKFILL);
  }

  @Test
  void anUnchangedArticleIsLookedAtByItsAgeAndToldOnceADay() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofHours(2), Duration.ofSeconds(5));

    assertThat(world.requestsFor(ONE)).hasSizeBetween(5, 7);
    assertThat(world.statesOf(ONE)).hasSize(1);
    assertThat(world.observations)
        .filteredOn(o -> o.url().equals(ONE))
        .extracting(o -> o.outcome())
        .endsWith(Outcome.UNCHANGED);
    world.run(Duration.ofHours(26), Duration.ofSeconds(30));
    assertThat(world.statesOf(ONE)).hasSize(2);
    assertThat(world.revisionsOf(ONE)).hasSize(1);
  }

  @Test
  void entriesOfForeignAndPrivateHostsAreNotRegistered() {
    world.page(
        Outlets.FEED,
        Pages.feed(
            Pages.entry("http://127.0.0.1/admin", "Admin", null),
            Pages.entry("https://other.example/1", "Other", null),
            Pages.entry("javascript:alert(1)", "Script", null),
            Pages.entry(ONE, "One", null)));
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));

    assertThat(world.requests)
        .filteredOn(r -> r.target() == Target.ARTICLE)
        .extracting(FetchRequest::url)
        .containsOnly(ONE);
  }

  @Test
  void theNotFoundFaceOfADirectoryIsProbedOnceAndThenDaily() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(10));
    assertThat(probes())
        .hasSize(1)
        .allMatch(r -> r.url().startsWith("https://steppe.example/news/"));
    world.run(Duration.ofHours(25), Duration.ofSeconds(30));
    assertThat(probes()).hasSize(2);
  }

  private List<FetchRequest> probes() {
    return world.requests.stream().filter(r -> r.why() == Why.PROBE).toList();
  }

  @Test
  void requestsOfAHostKeepItsDelayAndItsCredit() {
    world.workerIsDead = true;
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 50; i++) {
      entries.add(Pages.entry("https://steppe.example/news/" + i + ".html", "n" + i, null));
    }
    world.page(Outlets.FEED, Pages.feed(entries));
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofSeconds(35));
    world.deliver(world.answer(world.requests.getFirst()), world.now());
    world.run(Duration.ofSeconds(1));

    var articles = world.requests.stream().filter(r -> r.target() == Target.ARTICLE).toList();
    assertThat(articles).hasSize(WatchSettings.DEFAULT.credit());
    for (int i = 1; i < articles.size(); i++) {
      assertThat(articles.get(i).notBefore())
          .isAfterOrEqualTo(articles.get(i - 1).notBefore().plusMillis(100));
    }
  }

  @Test
  void aRequestThatNobodyAnswersIsIssuedAgain() {
    world.workerIsDead = true;
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(3));

    assertThat(world.requestsFor(Outlets.FEED)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(world.requestsFor(Outlets.FEED))
        .extracting(FetchRequest::attempt)
        .startsWith(1, 2, 3);
  }

  @Test
  void anExpiredRequestIsAskedAgainAtOnce() {
    world.page(
        ONE, request -> request.attempt() == 1 ? Pages.expired() : Pages.article("One", "x y z"));
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));

    assertThat(world.requestsFor(ONE)).extracting(FetchRequest::attempt).startsWith(1, 2);
    assertThat(world.revisionsOf(ONE)).hasSize(1);
  }

  @Test
  void aCaptureThatIsNotOutstandingChangesNothing() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));
    Capture late = world.answer(world.requestsFor(ONE).getFirst());
    world.page(ONE, Pages.notFound());
    Capture stray = world.answer(world.requestsFor(ONE).getFirst());
    world.forget();
    world.deliver(late, world.now());
    world.deliver(stray, world.now());

    assertThat(world.observations).isEmpty();
    assertThat(world.states).isEmpty();
  }

  @Test
  void aSiteThatIsNoLongerConfiguredIsLeftAlone() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));
    world.configure(Outlets.SITE, null);
    world.forget();
    world.run(Duration.ofHours(2), Duration.ofSeconds(10));
    assertThat(world.requests).isEmpty();

    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(10));
    assertThat(world.requestsFor(Outlets.FEED)).isNotEmpty();
    assertThat(world.requestsFor(ONE)).hasSize(1);
  }

  @Test
  void aRemovedFeedIsNotReadAnyMore() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));
    String other = "https://steppe.example/other-rss";
    world.page(other, Pages.feed());
    world.configure(Outlets.SITE, Outlets.steppe(8_000, List.of(other)));
    world.forget();
    world.run(Duration.ofMinutes(20));

    assertThat(world.requestsFor(Outlets.FEED)).isEmpty();
    assertThat(world.requestsFor(other)).isNotEmpty();
  }

  @Test
  void aChangedTitleInTheFeedBringsTheLookForward() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofHours(23), Duration.ofSeconds(30));
    world.forget();
    world.page(Outlets.FEED, Pages.feed(Pages.entry(ONE, "One, softened", World.START)));
    world.run(Duration.ofMinutes(7));
    assertThat(world.requestsFor(ONE)).hasSize(1);
  }

  @Test
  void aRestartContinuesWhereTheLastProcessEnded() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));
    world.restart(Duration.ofHours(1));
    world.forget();
    world.run(Duration.ofMinutes(3));

    assertThat(world.requestsFor(ONE)).as("overdue looks are merged to one").hasSize(1);
    assertThat(world.revisions).isEmpty();
  }

  @Test
  void aRestartWithAllRequestsOutGoesOnWhenTheirLeasesEnd() {
    world.workerIsDead = true;
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofSeconds(40));
    assertThat(world.requests).hasSize(1);
    world.restart(Duration.ofHours(1));
    world.workerIsDead = false;
    world.run(Duration.ofMinutes(2));

    assertThat(world.requestsFor(Outlets.FEED)).hasSize(2);
    assertThat(world.statesOf(ONE)).hasSize(1);
  }

  @Test
  void aRecordThatCannotBeReadIsSetAside() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.deliverBytes(Topics.CAPTURES.name(), Outlets.SITE, new byte[] {9, 1, 2});
    assertThat(world.quarantined)
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.topic()).isEqualTo(Topics.CAPTURES.name());
              assertThat(lost.value()).containsExactly(9, 1, 2);
            });
    world.run(Duration.ofMinutes(2));
    assertThat(world.statesOf(ONE)).hasSize(1);
  }

  @Test
  void aCaptureThatBreaksTheJudgeIsSetAsideAndTheSiteGoesOn() {
    world.mangled.add(ONE);
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));
    assertThat(world.quarantined)
        .isNotEmpty()
        .allSatisfy(lost -> assertThat(lost.reason()).startsWith("java.lang.NullPointerException"));
    assertThat(world.statesOf(TWO)).hasSize(1);

    world.mangled.clear();
    world.run(Duration.ofHours(1), Duration.ofSeconds(5));
    assertThat(world.statesOf(ONE)).hasSize(1);
  }

  @Test
  void aCaptureFarOffTheBrokersTimeConfirmsNothing() {
    world.configure(Outlets.SITE, Outlets.steppe());
    world.run(Duration.ofMinutes(2));
    world.page(ONE, Pages.notFound());
    world.clockError = Duration.ofMinutes(10);
    world.forget();
    world.run(Duration.ofHours(3), Duration.ofSeconds(5));
    assertThat(world.requestsFor(ONE)).isNotEmpty();
    assertThat(world.observations).isEmpty();
    assertThat(world.alerts).isEmpty();
  }

  @Test
  void aLargeFeedIsTakenInWithoutLoss() {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 1_200; i++) {
      entries.add(Pages.entry("https://steppe.example/news/" + i + ".html", "n" + i, null));
    }
    world.page(Outlets.FEED, Pages.feed(entries));
    world.configure(Outlets.SITE, Outlets.steppe(1_000_000, List.of(Outlets.FEED)));
    for (Entry entry : entries) {
      world.page(entry.url(), Pages.article(entry.url(), Pages.text(entry.url())));
    }
    world.run(Duration.ofMinutes(15), Duration.ofSeconds(2));
    assertThat(world.states).hasSize(1_200).allMatch(s -> s.entry() == ArticleEntry.BACKFILL);
  }

  @Test
  void overBudgetOnlyTheOldestStretch() {
    world.configure(Outlets.SITE, Outlets.steppe(20, List.of(Outlets.FEED)));
    world.run(Duration.ofHours(12), Duration.ofSeconds(10));
    assertThat(world.requests).hasSizeLessThan(30);
    assertThat(world.healths)
        .as("it is told")
        .anyMatch(health -> health.day() != null && health.day().stretched().contains("old"));
  }

  @Test
  void robotsAndRedirectsCountInTheBudget() {
    world.requestsEach = 4;
    world.configure(Outlets.SITE, Outlets.steppe(60, List.of(Outlets.FEED)));
    world.run(Duration.ofHours(12), Duration.ofSeconds(10));
    long routine =
        world.requests.stream()
            .filter(r -> r.why() == Why.DISCOVERY || r.why() == Why.REVISIT)
            .count();
    assertThat(routine).isBetween(5L, 15L);
  }

  @Test
  void theBudgetHoldsOverAllHostsOfAnOutlet() {
    String other = "https://other.example/rss";
    world.page(other, Pages.feed());
    world.configure(Outlets.SITE, Outlets.steppe(60, List.of(Outlets.FEED, other)));
    world.run(Duration.ofHours(12), Duration.ofSeconds(10));
    assertThat(world.requestsFor(other)).isNotEmpty();
    assertThat(world.requests).hasSizeLessThan(75);
  }
}

package org.aigaq.streams.life;

import static org.aigaq.streams.life.Days.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeTest {
  private static final double HOUR = 60;
  private static final double DAY = 24 * HOUR;

  @Test
  void r01AGoneArticleIsConfirmedAfterThreeHours() {
    Days days = Days.byDefault();
    Look gone = Look.of(at(10), "o1", Outcome.GONE, 0.9, true);
    Step step = Life.next(LifeState.seen(Days.START), gone, Schedule.DEFAULT);
    assertThat(step.next().strong()).isTrue();

    days.look(10, Outcome.NOTICE).follow(Outcome.NOTICE, DAY);

    assertThat(days.names()).containsExactly("Suspected", "Probable", "Confirmed");
    assertThat(days.only(Transition.Confirmed.class).at()).isEqualTo(at(10 + 3 * HOUR));
  }

  @Test
  void r02ANotFoundArticleIsProbableAfterAnHourAndConfirmedAfterADay() {
    Days days = Days.byDefault().look(10, Outcome.GONE).follow(Outcome.GONE, 2 * DAY);

    assertThat(days.names()).containsExactly("Suspected", "Probable", "Confirmed");
    Transition.Probable probable = days.only(Transition.Probable.class);
    assertThat(probable.at()).isEqualTo(at(10 + HOUR));
    assertThat(probable.removal().looks()).isGreaterThanOrEqualTo(3);
    assertThat(probable.removal().lastSeen()).isEqualTo(Days.START);
    assertThat(probable.removal().firstMissing()).isEqualTo(at(10));
    assertThat(probable.removal().incident()).isEqualTo("o1");
    Transition.Confirmed confirmed = days.only(Transition.Confirmed.class);
    assertThat(confirmed.at()).isEqualTo(at(10 + DAY));
    assertThat(confirmed.removal().confidence()).isGreaterThan(probable.removal().confidence());
    assertThat(days.state().status()).isEqualTo(ArticleStatus.REMOVED);
  }

  @Test
  void r10ADelistedArticleIsConfirmedSooner() {
    Days days = Days.byDefault().look(10, Outcome.GONE).delisted(12).follow(Outcome.GONE, DAY);

    assertThat(days.only(Transition.Confirmed.class).at()).isEqualTo(at(10 + 3 * HOUR));
  }

  @Test
  void f02AShortAbsenceRaisesNothing() {
    Days days =
        Days.byDefault().look(10, Outcome.GONE).look(12, Outcome.GONE).look(14, Outcome.UNCHANGED);

    assertThat(days.names()).containsExactly("Suspected", "Unsuspected");
    assertThat(days.state().status()).isEqualTo(ArticleStatus.LIVE);
    assertThat(days.lookAgain()).isNull();
  }

  @Test
  void f03OneBackEndOfThreeThatLostTheArticleNeverRaisesAnAlert() {
    Days days = Days.byDefault();
    for (int i = 1; i < 100; i++) {
      days.look(i * 15, i % 3 == 0 ? Outcome.GONE : Outcome.UNCHANGED);
    }

    assertThat(days.names()).doesNotContain("Probable", "Confirmed").contains("Flapping");
  }

  @Test
  void x01AConfirmedRemovalThatReturnsIsRestoredUnchanged() {
    Days days =
        Days.byDefault()
            .look(10, Outcome.GONE)
            .follow(Outcome.GONE, 30 * HOUR)
            .look(31 * HOUR, Outcome.UNCHANGED);
    assertThat(days.state().status()).isEqualTo(ArticleStatus.REMOVED);
    assertThat(days.lookAgain()).isEqualTo(at(31 * HOUR + 10));

    days.look(31 * HOUR + 10, Outcome.UNCHANGED);

    assertThat(days.only(Transition.RestoredUnchanged.class).incident()).isEqualTo("o1");
    assertThat(days.state().status()).isEqualTo(ArticleStatus.RESTORED);
  }

  @Test
  void x02ARemovalThatReturnsShorterIsRestoredEdited() {
    Days days =
        Days.byDefault()
            .look(10, Outcome.NOTICE)
            .follow(Outcome.NOTICE, 5 * HOUR)
            .look(6 * HOUR, Outcome.ALTERED)
            .look(6 * HOUR + 11, Outcome.UNCHANGED);

    assertThat(days.names()).endsWith("RestoredEdited");
  }

  @Test
  void x03AnArticleThatComesAndGoesIsFlapping() {
    Days days = Days.byDefault();
    for (int i = 1; i < 72; i++) {
      days.look(i * 20, i % 2 == 0 ? Outcome.UNCHANGED : Outcome.GONE);
    }

    assertThat(days.names()).doesNotContain("Probable", "Confirmed");
    assertThat(days.names().stream().filter("Flapping"::equals)).hasSize(1);
  }

  @Test
  void aFlappingArticleThatStaysAwayIsARemovalAfterAll() {
    Days days =
        Days.byDefault()
            .look(10, Outcome.GONE)
            .look(20, Outcome.UNCHANGED)
            .look(30, Outcome.GONE)
            .follow(Outcome.GONE, 2 * DAY);

    assertThat(days.only(Transition.Probable.class).at()).isEqualTo(at(30 + 2 * HOUR));
    assertThat(days.names()).contains("Flapping", "Confirmed");
  }

  @Test
  void x05AProbableRemovalThatReturnsIsRetracted() {
    Days days =
        Days.byDefault().look(10, Outcome.GONE).follow(Outcome.GONE, 75).look(80, Outcome.PRESENT);

    assertThat(days.names()).containsExactly("Suspected", "Probable", "Retracted");
    assertThat(days.state().status()).isEqualTo(ArticleStatus.LIVE);
  }

  @Test
  void aSecondRemovalIsAnIncidentOfItsOwnThatKnowsTheFirst() {
    Days days =
        Days.byDefault()
            .look(10, Outcome.GONE)
            .follow(Outcome.GONE, 75)
            .look(80, Outcome.UNCHANGED)
            .look(30 * HOUR, Outcome.GONE);

    Transition.Suspected second = (Transition.Suspected) days.transitions().getLast();
    assertThat(second.before()).isEqualTo("o1");
    assertThat(second.incident()).isNotEqualTo("o1");
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {
        "CHALLENGE",
        "TEMPORARY",
        "HOST_DOWN",
        "NET_BLOCKED",
        "RATE_LIMITED",
        "WALLED",
        "EXPIRED",
        "DISCARDED",
        "ROBOTS",
        "EXTRACTOR_CHANGE",
        "REPLACED",
        "UNKNOWN"
      })
  void aLookThatCouldNotSeeNeitherAdvancesNorResetsARemoval(Outcome outcome) {
    Days days = Days.byDefault().look(10, Outcome.GONE).look(12, Outcome.GONE);
    LifeState before = days.state();

    days.look(75, outcome).look(200, outcome).look(3_000, outcome);

    assertThat(days.state().status()).isEqualTo(ArticleStatus.SUSPECT);
    assertThat(days.state().missingLooks()).isEqualTo(before.missingLooks());
    assertThat(days.state().firstMissingAt()).isEqualTo(before.firstMissingAt());
    assertThat(days.names()).containsExactly("Suspected");
  }

  @Test
  void withoutClearControlsNothingIsRaised() {
    Days days = Days.byDefault();
    for (int i = 1; i < 60; i++) {
      days.look(i * HOUR, Outcome.GONE, false);
    }

    assertThat(days.names()).containsExactly("Suspected");
    assertThat(days.lookAgain()).isNotNull();
  }

  @Test
  void controlsThatArriveAfterTheLookRaiseWhatWaitedForThem() {
    Days days =
        Days.byDefault()
            .look(10, Outcome.GONE, false)
            .look(20, Outcome.GONE, false)
            .look(71, Outcome.GONE, false)
            .cleared(71.5);

    assertThat(days.names()).containsExactly("Suspected", "Probable");
    assertThat(days.only(Transition.Probable.class).at()).isEqualTo(at(71));
  }

  @Test
  void h05TheClockStartsAnewWhenTheHostIsBack() {
    Days days =
        Days.byDefault()
            .look(10, Outcome.GONE)
            .freeze()
            .look(40, Outcome.GONE)
            .look(5 * HOUR, Outcome.GONE)
            .thaw(6 * HOUR);
    assertThat(days.lookAgain()).isEqualTo(at(6 * HOUR));
    assertThat(days.state().missingLooks()).isZero();

    days.look(6 * HOUR + 1, Outcome.GONE).follow(Outcome.GONE, 3 * DAY);

    assertThat(days.only(Transition.Probable.class).removal().firstMissing())
        .isEqualTo(at(6 * HOUR + 1));
    assertThat(days.only(Transition.Confirmed.class).at()).isEqualTo(at(6 * HOUR + 1 + DAY));
  }

  @Test
  void h01AnOutageThatEndsLeavesNothingBehind() {
    Days days =
        Days.byDefault()
            .look(10, Outcome.TEMPORARY)
            .freeze()
            .look(20, Outcome.TEMPORARY)
            .thaw(180)
            .look(181, Outcome.UNCHANGED);

    assertThat(days.transitions()).isEmpty();
    assertThat(days.state().status()).isEqualTo(ArticleStatus.LIVE);
    assertThat(days.state().firstBadAt()).isNull();
  }

  @Test
  void m01ATextReadTwiceElsewhereHasMoved() {
    Days days = Days.byDefault().moved(10, "https://a.example/2").moved(12, "https://a.example/2");

    assertThat(days.only(Transition.Moved.class).incident()).isNull();
    assertThat(days.state().status()).isEqualTo(ArticleStatus.MOVED);
    assertThat(days.look(60, Outcome.UNCHANGED).names()).endsWith("Recovered");
  }

  @Test
  void f18AProbableRemovalThatIsFoundElsewhereEndsAsMoved() {
    Days days =
        Days.byDefault()
            .look(10, Outcome.GONE)
            .follow(Outcome.GONE, 75)
            .moved(80, "https://a.example/2")
            .moved(90, "https://a.example/2");

    assertThat(days.only(Transition.Moved.class).incident()).isEqualTo("o1");
  }

  @Test
  void wallsAndLongOutagesAreStatusesNotRemovals() {
    Days walled = Days.byDefault().look(10, Outcome.WALLED).look(40, Outcome.WALLED);
    Days down = Days.byDefault();
    for (int i = 1; i < 10; i++) {
      down.look(i * 20, Outcome.HOST_DOWN);
    }

    assertThat(walled.names()).containsExactly("Walled");
    assertThat(down.names()).containsExactly("Unreachable");
    assertThat(down.look(300, Outcome.UNCHANGED).names()).endsWith("Recovered");
  }

  @Test
  void anOlderLookChangesNothing() {
    Days days = Days.byDefault().look(20, Outcome.GONE);
    LifeState before = days.state();

    days.look(10, Outcome.UNCHANGED).look(15, Outcome.GONE);

    assertThat(days.state()).isEqualTo(before);
  }

  @Test
  void everyScheduleDownToASecondIsPlayedInItsOwnTime() {
    Duration second = Duration.ofSeconds(1);
    Schedule fast =
        new Schedule(
            second,
            List.of(),
            List.of(second),
            new Schedule.Probable(3, second.multipliedBy(3)),
            new Schedule.Confirmed(second.multipliedBy(8), second.multipliedBy(5)),
            new Schedule.Restored(2, second),
            second);
    Days days = new Days(fast).look(1, Outcome.GONE).follow(Outcome.GONE, 1 + 9.5 / 60);

    assertThat(days.names()).containsExactly("Suspected", "Probable", "Confirmed");
    assertThat(days.only(Transition.Confirmed.class).at()).isEqualTo(at(1).plusSeconds(8));

    days.look(2, Outcome.UNCHANGED).follow(Outcome.UNCHANGED, 3);
    assertThat(days.names()).endsWith("RestoredUnchanged");
  }

  @Test
  void aRemovedArticleIsLookedAtDailyThenWeeklyThenLeftToItsTier() {
    Days days = Days.byDefault().look(10, Outcome.GONE).follow(Outcome.GONE, 400 * DAY);

    assertThat(days.lookAgain()).isNull();
    assertThat(days.state().missingLooks()).isBetween(20, 26);
  }

  @Test
  void aStateIsSmall() {
    Days days = Days.byDefault().look(10, Outcome.GONE).follow(Outcome.GONE, 30 * HOUR);

    assertThat(days.state().toBytes().length).isLessThan(250);
  }

  @Test
  void aDraftThatIsWithdrawnIsNeverConfirmedUnlessTheSiteSaysSo() {
    Days silent = Days.byDefault();
    Days said = Days.byDefault();
    for (double minutes : new double[] {10, 40, 75, 400, 1500, 3000}) {
      silent.draft(minutes, Outcome.GONE);
      said.draft(minutes, Outcome.NOTICE);
    }

    assertThat(silent.state().status()).isEqualTo(ArticleStatus.PROBABLE);
    assertThat(said.state().status()).isEqualTo(ArticleStatus.REMOVED);
  }
}

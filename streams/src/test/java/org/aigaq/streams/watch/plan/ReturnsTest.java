package org.aigaq.streams.watch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Schedule.Tier;
import org.junit.jupiter.api.Test;

class ReturnsTest {
  private static final Schedule USUAL = Schedule.DEFAULT;
  private static final int FIRST = 0;
  private static final int WEEK = 2;
  private static final int TAIL = 3;

  /// Looks an hour apart, of which every so many finds something.
  private static Returns after(int looks, int every, int tier, Schedule schedule) {
    Returns returns = Returns.NONE;
    for (int i = 1; i <= looks; i++) {
      returns = returns.plus(tier, Duration.ofHours(1), 1, i % every == 0, schedule);
    }
    return returns;
  }

  @Test
  void nothingLearnedLeavesTheScheduleAsItIs() {
    assertThat(Returns.NONE.stretch(FIRST, false, USUAL)).isEqualTo(1);
    assertThat(Returns.NONE.stretch(WEEK, false, USUAL)).isEqualTo(1);
  }

  @Test
  void anOutletThatEditsMuchIsLookedAtMoreOften() {
    assertThat(after(2_000, 10, WEEK, USUAL).stretch(WEEK, false, USUAL)).isLessThan(0.8);
  }

  @Test
  void anOutletThatHardlyEditsIsLookedAtMoreSeldomButNeverHalfAsOften() {
    double stretch = after(200_000, 199_999, WEEK, USUAL).stretch(WEEK, false, USUAL);

    assertThat(stretch).isBetween(1.5, 2.0);
  }

  @Test
  void aFewLooksChangeLittle() {
    assertThat(after(200, 201, WEEK, USUAL).stretch(WEEK, false, USUAL)).isBetween(0.9, 1.2);
  }

  @Test
  void theTailIsNeverStretched() {
    assertThat(after(50_000, 60_000, TAIL, USUAL).stretch(TAIL, false, USUAL)).isEqualTo(1);
  }

  @Test
  void intervalsBelowAMinuteAreKept() {
    Schedule quick =
        new Schedule(
            Duration.ofSeconds(1),
            List.of(new Tier(Duration.ofHours(3), Duration.ofSeconds(1))),
            USUAL.suspect(),
            USUAL.probable(),
            USUAL.confirmed(),
            USUAL.restored(),
            USUAL.probe());

    assertThat(after(20_000, 30_000, FIRST, quick).stretch(FIRST, false, quick)).isEqualTo(1);
  }

  @Test
  void whatAnOutletDoesNowCountsMoreThanWhatItDidLong() {
    Returns returns = after(50_000, 60_000, WEEK, USUAL);
    double quiet = returns.stretch(WEEK, false, USUAL);
    for (int i = 0; i < 2_000; i++) {
      returns = returns.plus(WEEK, Duration.ofHours(1), 1, i % 3 == 0, USUAL);
    }

    assertThat(quiet).isGreaterThan(1.2);
    assertThat(returns.stretch(WEEK, false, USUAL)).isLessThan(0.8);
  }

  @Test
  void anArticleThatWasEditedIsLookedAtMoreOftenInItsFirstDay() {
    double young = Returns.NONE.stretch(FIRST, true, USUAL);

    assertThat(young).isLessThan(Returns.NONE.stretch(FIRST, false, USUAL));
    assertThat(Returns.NONE.stretch(WEEK, true, USUAL)).isEqualTo(1);
  }

  @Test
  void theYoungestAreLookedAtInTimeHoweverQuietTheOutletIs() {
    Returns quiet = after(20_000, 30_000, FIRST, USUAL);
    Cadence.Habits habits = new Cadence.Habits(quiet, false);
    Instant born = Instant.parse("2026-11-20T08:00:00Z");

    assertThat(Cadence.nextRevisit("id", born, born, USUAL, habits).orElseThrow())
        .isAfter(Cadence.nextRevisit("id", born, born, USUAL).orElseThrow())
        .isBefore(born.plus(Duration.ofMinutes(27)));
  }

  @Test
  void theCurvesAreReadForwardsAndBackwards() {
    for (double share : new double[] {0.05, 0.3, 0.76, 0.9, 0.97, 1}) {
      Duration age = PressCurve.EDITS.age(share);
      assertThat(PressCurve.EDITS.upTo(age))
          .isCloseTo(share, org.assertj.core.data.Offset.offset(0.001));
    }
    assertThat(PressCurve.EDITS.upTo(Duration.ofSeconds(1))).isZero();
    assertThat(PressCurve.EDITS.upTo(Duration.ofDays(4_000))).isEqualTo(1);
    assertThat(
            PressCurve.REMOVALS.upTo(Duration.ofDays(1))
                / PressCurve.REMOVALS.upTo(Duration.ofDays(7)))
        .as("42% of the first week's removals come within a day")
        .isCloseTo(0.425, org.assertj.core.data.Offset.offset(0.01));
  }
}

package org.aigaq.streams.severity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.record.AlertType;
import org.junit.jupiter.api.Test;

class BaseRateTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  /// Two weeks of an outlet with so many articles and removals a day.
  private static BaseRate weeks(int articles, int removals) {
    BaseRate rate = BaseRate.UNKNOWN;
    for (int day = 0; day < 14; day++) {
      Instant at = START.plus(DAY.multipliedBy(day)).plusSeconds(40_000);
      for (int i = 0; i < articles; i++) {
        rate = rate.published(at, DAY);
      }
      for (int i = 0; i < removals; i++) {
        rate = rate.acted(AlertType.REMOVAL, at, DAY);
      }
    }
    return rate;
  }

  private static double chanceOfOneMore(BaseRate rate, int times) {
    Instant at = START.plus(DAY.multipliedBy(15)).plusSeconds(40_000);
    BaseRate after = rate.published(at, DAY);
    for (int i = 0; i < times; i++) {
      after = after.acted(AlertType.REMOVAL, at, DAY);
    }
    return after.chance(AlertType.REMOVAL, at, DAY);
  }

  @Test
  void aRemovalSurprisesWhereThereAreNone() {
    assertThat(chanceOfOneMore(weeks(5, 0), 1)).isLessThan(0.05);
  }

  @Test
  void aRemovalIsUsualWhereThereAreManyADay() {
    assertThat(chanceOfOneMore(weeks(100, 4), 1)).isGreaterThan(0.9);
  }

  @Test
  void manyAtOnceSurpriseAlsoWhereSomeAreUsual() {
    assertThat(chanceOfOneMore(weeks(100, 2), 15)).isLessThan(0.0001);
  }

  @Test
  void anOutletThatIsNewIsTakenForAnOrdinaryOne() {
    assertThat(chanceOfOneMore(BaseRate.UNKNOWN, 1)).isBetween(0.05, 0.8);
  }

  @Test
  void onlyTheLastTwoWeeksAreKept() {
    BaseRate rate = weeks(3, 1);
    for (int day = 14; day < 60; day++) {
      rate = rate.published(START.plus(DAY.multipliedBy(day)), DAY);
    }

    assertThat(rate.bins()).hasSizeLessThanOrEqualTo(15);
  }
}

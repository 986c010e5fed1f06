package org.aigaq.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aigaq.app.house.YearEstimate.Assumptions;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Schedule.Tier;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class YearEstimateTest {
  private static final Assumptions NOTHING = new Assumptions(0, 0, 0, 0, 0, 0);
  private static final Percentage CLOSE = Percentage.withPercentage(1);

  @Test
  void oneTierKeepsTheFirstSightOnly() {
    List<Tier> tiers = List.of(new Tier(Duration.ofDays(1), Duration.ofHours(1)));
    YearEstimate cost = YearEstimate.of(10, 1_000, 0, 0, tiers, 1, NOTHING);
    assertThat(cost.bytes()).isCloseTo(10 * 365 * 1_000.0, CLOSE);
    assertThat(cost.looks()).isCloseTo(10 * 365 * 25.0, CLOSE);
  }

  @Test
  void halfOfTheArticlesReachATierOfHalfAYear() {
    List<Tier> tiers =
        List.of(
            new Tier(Duration.ofHours(4_380), Duration.ofDays(365)),
            new Tier(Duration.ofDays(730), Duration.ofDays(60)));
    YearEstimate cost = YearEstimate.of(10, 1_000, 0, 0, tiers, 1, NOTHING);
    assertThat(cost.livingCopies()).isCloseTo(10 * 365 * 0.5 * 1_000, CLOSE);
  }

  @Test
  void aCopyWithTheSameBytesCostsAReference() {
    List<Tier> tiers = Schedule.DEFAULT.revisit();
    var same = new Assumptions(1, 0, 0, 0, 0, 100);
    YearEstimate cost = YearEstimate.of(10, 10_000, 0, 0, tiers, 1, same);
    YearEstimate full = YearEstimate.of(10, 10_000, 0, 0, tiers, 1, NOTHING);
    assertThat(cost.livingCopies()).isCloseTo(full.livingCopies() / 100, CLOSE);
  }

  @Test
  void aSourceIsNotKeptMoreOftenThanItIsRead() {
    assertThat(YearEstimate.sourceCopiesPerDay(2, 10_000, Schedule.DEFAULT)).isEqualTo(2 * 288);
    assertThat(YearEstimate.sourceCopiesPerDay(2, 10, Schedule.DEFAULT)).isEqualTo(20);
  }

  @Test
  void whatTheBudgetDoesNotAllowIsNotLookedAt() {
    List<Tier> tiers = List.of(new Tier(Duration.ofDays(1), Duration.ofHours(1)));
    YearEstimate cost = YearEstimate.of(10, 1_000, 0, 0, tiers, 0.5, NOTHING);
    assertThat(cost.looks()).isCloseTo(10 * 365 * 13.0, CLOSE);
  }
}

package org.aigaq.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Schedule.Tier;
import org.aigaq.contract.record.Entry;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EstimateTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void aFeedOfHourlyEntriesMeansTwentyFourArticlesADay() {
    List<Entry> entries = IntStream.range(0, 25).mapToObj(EstimateTest::entry).toList();
    assertThat(Estimate.articlesPerDay(entries)).isCloseTo(24, Offset.offset(0.01));
  }

  @Test
  void aFeedWithoutTimesSaysNothing() {
    var undated = new Entry("https://a.kz/1", "t", null, null, List.of(), null);
    assertThat(Estimate.articlesPerDay(List.of(undated, undated))).isZero();
  }

  @Test
  void looksAddUpOverTheTiers() {
    List<Tier> tiers =
        List.of(
            new Tier(Duration.ofHours(1), Duration.ofMinutes(20)),
            new Tier(Duration.ofHours(3), Duration.ofHours(1)));
    assertThat(Estimate.looksPerArticle(tiers)).isCloseTo(1 + 3 + 2, Offset.offset(0.01));
  }

  @Test
  void theDefaultScheduleLooksAtAnArticleFewerThanAHundredTimes() {
    assertThat(Estimate.looksPerArticle(Schedule.DEFAULT.revisit())).isBetween(20.0, 100.0);
  }

  private static Entry entry(int hour) {
    Instant at = NOON.plus(Duration.ofHours(hour));
    return new Entry("https://a.kz/" + hour, "t", at, null, List.of(), null);
  }
}

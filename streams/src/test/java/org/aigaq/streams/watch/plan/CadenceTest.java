package org.aigaq.streams.watch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.config.Schedule;
import org.junit.jupiter.api.Test;

class CadenceTest {
  private static final Instant BORN = Instant.parse("2026-11-20T08:00:00Z");
  private static final Schedule USUAL = Schedule.DEFAULT;

  private static Duration pause(Duration age) {
    Instant at = BORN.plus(age);
    return Cadence.nextRevisit("an-article", BORN, at, USUAL)
        .map(next -> Duration.between(at, next))
        .orElse(Duration.ZERO);
  }

  @Test
  void anArticleIsVisitedByItsAge() {
    assertThat(pause(Duration.ofMinutes(5)))
        .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(22));
    assertThat(pause(Duration.ofHours(5)))
        .as("an article that nobody edited: 2 h, and 60% more")
        .isBetween(Duration.ofMinutes(192), Duration.ofMinutes(212));
    assertThat(pause(Duration.ofDays(30))).isBetween(Duration.ofDays(7), Duration.ofDays(8));
    assertThat(pause(Duration.ofDays(800))).as("older than the last tier").isZero();
  }

  @Test
  void jitterOnlyDelaysAndIsAlwaysTheSame() {
    for (String id : new String[] {"a", "b", "c", "d", "", "long long id"}) {
      Duration jitter = Cadence.jitter(id, Duration.ofHours(1));
      assertThat(jitter).isBetween(Duration.ZERO, Duration.ofMinutes(6));
      assertThat(Cadence.jitter(id, Duration.ofHours(1))).isEqualTo(jitter);
    }
  }

  @Test
  void retriesFollowTheOffsetsOfSuspicionAndStayAtTheLongest() {
    assertThat(Cadence.retry(0, BORN, USUAL)).isEqualTo(BORN.plus(Duration.ofMinutes(2)));
    assertThat(Cadence.retry(100, BORN, USUAL)).isEqualTo(BORN.plus(Duration.ofHours(24)));
  }

  @Test
  void aPublicationAfterFirstSightDoesNotMakeAnArticleYounger() {
    assertThat(Cadence.born(BORN.plusSeconds(60), BORN)).isEqualTo(BORN);
    assertThat(Cadence.born(null, BORN)).isEqualTo(BORN);
    assertThat(Cadence.born(BORN.minusSeconds(60), BORN)).isEqualTo(BORN.minusSeconds(60));
  }

  @Test
  void onlyTheFirstTierAndTheFirstDayAreYoung() {
    assertThat(Lane.ofAge(BORN, BORN.plus(Duration.ofHours(20)), USUAL)).isEqualTo(Lane.YOUNG);
    assertThat(Lane.ofAge(BORN, BORN.plus(Duration.ofDays(2)), USUAL)).isEqualTo(Lane.OLD);
  }
}

package org.aigaq.streams.watch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aigaq.contract.config.Schedule;
import org.junit.jupiter.api.Test;

class QuietTest {
  private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");

  private static boolean silent(Flow flow, Duration after) {
    return Quiet.isSilent(flow, 0, flow.last().plus(after), Schedule.DEFAULT);
  }

  /// Ten articles a day, of so many days a week.
  private static Flow weeks(int weeks, int days) {
    Flow flow = Flow.begun(MONDAY, 1);
    for (int day = 0; day < weeks * 7; day++) {
      for (int hour = 0; hour < 10 && day % 7 < days; hour++) {
        flow = flow.plus(MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)), 1);
      }
    }
    return flow;
  }

  @Test
  void aDayWithoutNewsIsSilenceOfADailyPaper() {
    assertThat(silent(weeks(3, 7), Duration.ofHours(29))).isFalse();
    assertThat(silent(weeks(3, 7), Duration.ofHours(31))).isTrue();
  }

  @Test
  void theWeekendOfAPaperThatRestsThenIsNone() {
    assertThat(silent(weeks(3, 5), Duration.ofHours(70))).isFalse();
    assertThat(silent(weeks(3, 5), Duration.ofDays(6))).isTrue();
  }

  @Test
  void theFirstWeekendOfAnOutletIsWaitedFor() {
    Flow flow = weeks(1, 5);
    assertThat(Quiet.isSilent(flow, 0, MONDAY.plus(Duration.ofDays(6)), Schedule.DEFAULT))
        .isFalse();
  }

  @Test
  void whoPublishedTooLittleIsNotKnown() {
    assertThat(silent(Flow.begun(MONDAY, 3), Duration.ofDays(60))).isFalse();
  }

  @Test
  void timeInWhichWeWereBlindIsNoSilence() {
    Flow flow = weeks(3, 7);
    Instant now = flow.last().plus(Duration.ofHours(31));
    assertThat(Quiet.isSilent(flow, 20 * 3600, now, Schedule.DEFAULT)).isFalse();
  }
}

package org.aigaq.streams.trends.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorTest {
  private static final Clockwork HOURS = new Clockwork(Duration.ofHours(1));
  private static final Detector DETECTOR = new Detector(HOURS, 3, 24);
  private static final long MONTH = 30 * 24;

  /// One article in every `period` hours, of a hundred an hour.
  private static Baseline steady(int period) {
    Baseline baseline = Baseline.empty();
    for (long hour = 0; hour < MONTH; hour++) {
      baseline = baseline.learn(new Window(hour, hour % period == 0 ? 1 : 0, 100), HOURS);
    }
    return baseline;
  }

  private static List<Window> recent(int... counts) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      windows.add(new Window(MONTH + i, counts[i], 100));
    }
    return windows;
  }

  @Test
  void tailsAreThoseOfTheDistribution() {
    assertThat(new NegativeBinomial(2, 1e-9).logAtLeast(3))
        .isCloseTo(Math.log10(0.3233236), within(1e-4));
    assertThat(new NegativeBinomial(2, 0.5).logAtLeast(1))
        .isCloseTo(Math.log10(0.75), within(1e-6));
    assertThat(new NegativeBinomial(2, 0.5).logAtMost(0)).isCloseTo(Math.log10(0.25), within(1e-6));
    assertThat(new NegativeBinomial(0.1, 0.5).logAtLeast(0)).isZero();
    assertThat(new NegativeBinomial(3, 0.2).logAtLeast(400)).isFinite().isLessThan(-50);
  }

  @Test
  void aBurstIsUnusualAndTheUsualIsNot() {
    Baseline baseline = steady(10);
    assertThat(DETECTOR.more(baseline, recent(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1)).score())
        .isLessThan(1.5);
    assertThat(DETECTOR.more(baseline, recent(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 6)).score())
        .isGreaterThan(6);
  }

  @Test
  void aSlowRiseIsFoundByTheLongerSpans() {
    var finding = DETECTOR.more(steady(48), recent(0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1));
    assertThat(finding.windows()).isGreaterThan(3);
    assertThat(finding.score()).isGreaterThan(3);
  }

  @Test
  void moreArticlesOfEverythingAreNoBurst() {
    List<Window> busy = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      busy.add(new Window(MONTH + i, 3, 3_000));
    }
    assertThat(DETECTOR.more(steady(10), busy).score()).isLessThan(1.5);
  }

  @Test
  void aDailyShareThatVariesIsUsual() {
    Baseline baseline = Baseline.empty();
    for (long hour = 0; hour < MONTH; hour++) {
      baseline = baseline.learn(new Window(hour, hour / 24 % 2 == 0 ? 1 : 6, 100), HOURS);
    }
    assertThat(DETECTOR.more(baseline, recent(6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6)).score())
        .isLessThan(3);
  }

  @Test
  void whatComesEveryWeekAtItsHourIsLessUnusualThere() {
    Baseline baseline = Baseline.empty();
    for (long hour = 0; hour < 8 * 168; hour++) {
      boolean due = hour % 168 >= 100 && hour % 168 < 106;
      int count = due ? 4 : hour % 4 == 0 ? 1 : 0;
      baseline = baseline.learn(new Window(hour, count, 100), HOURS);
    }
    long next = 8 * 168 + 100;
    assertThat(scheduled(baseline, next)).isLessThan(scheduled(baseline, next + 24) / 2);
  }

  private static double scheduled(Baseline baseline, long from) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      windows.add(new Window(from + i, 4, 100));
    }
    return DETECTOR.more(baseline, windows).score();
  }

  @Test
  void aBurstDoesNotBecomeUsual() {
    Baseline before = steady(10);
    Baseline after = before.learn(new Window(MONTH, 500, 600), HOURS);
    assertThat(after.share()).isLessThan(before.share() * 3);
  }

  @Test
  void aCollapseIsUnusual() {
    Baseline baseline = Baseline.empty();
    for (long hour = 0; hour < MONTH; hour++) {
      baseline = baseline.learn(new Window(hour, 8, 100), HOURS);
    }
    assertThat(DETECTOR.less(baseline, recent(8, 8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0)).score())
        .isGreaterThan(4);
    assertThat(DETECTOR.less(baseline, recent(8, 8, 8, 8, 8, 8, 8, 8, 8, 7, 6, 9)).score())
        .isLessThan(1.5);
  }

  @Test
  void hoursWithoutAnyArticleSayNothing() {
    Baseline before = steady(10);
    assertThat(before.learn(new Window(MONTH, 0, 0), HOURS)).isSameAs(before);
  }

  @Test
  void nothingIsToldBeforeTheWarmUp() {
    assertThat(DETECTOR.more(Baseline.empty(), recent(9, 9, 9)).score()).isZero();
  }

  @Test
  void aBaselineIsWrittenInSixHundredBytesAndReadAgain() {
    Baseline baseline = steady(3);
    byte[] bytes = baseline.toBytes();
    Baseline read = Baseline.fromBytes(bytes);
    assertThat(bytes).hasSizeLessThanOrEqualTo(600);
    assertThat(read.learned()).isEqualTo(baseline.learned());
    assertThat(read.share()).isCloseTo(baseline.share(), within(1e-6));
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThatThrownBy(() -> Baseline.fromBytes(new byte[] {9, 9}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

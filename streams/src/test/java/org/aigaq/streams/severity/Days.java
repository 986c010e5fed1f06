package org.aigaq.streams.severity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Severity;
import org.aigaq.streams.severity.Circumstances.Scale;
import org.aigaq.streams.watch.plan.PressCurve;

/// Ordinary days of a country's press at GDELT's rates: 6,000 articles, 90 disappearances and 1,170
/// edits a day at 75 outlets of very different size and habits; with important acts planted among
/// them.
///
/// What GDELT does not say: a quarter of articles match a keyword topic, one in twenty an urgent
/// one; one disappearance in five is a duplicate; of edits 45% add, 48% mend words, 7% change what
/// is said (after Timmerman, 2023), and 59.5% of those carry no note (Tsoukaladelis et al., 2024).
final class Days {
  /// Important acts on the day that is told.
  static final int PLANTED = 5;

  private static final int OUTLETS = 75;
  private static final int ARTICLES = 6_000;
  private static final double REMOVALS = 90;
  private static final double EDITS = 1_170;
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final Random random;
  private final double[] size = new double[OUTLETS];
  private final double[] removing = new double[OUTLETS];
  private final double[] editing = new double[OUTLETS];
  private final BaseRate[] rates = new BaseRate[OUTLETS];

  /// @param important planted
  record Told(Circumstances act, Severities.Graded graded, boolean important) {
    boolean urgent() {
      return graded.severity().compareTo(Severity.HIGH) >= 0;
    }
  }

  Days(long seed) {
    random = new Random(seed);
    for (int i = 0; i < OUTLETS; i++) {
      rates[i] = BaseRate.UNKNOWN;
      size[i] = Math.exp(random.nextGaussian());
      removing[i] = size[i] * Math.exp(random.nextGaussian());
      editing[i] = size[i] * (0.5 + random.nextDouble());
    }
    scale(size, ARTICLES);
    scale(removing, REMOVALS);
    scale(editing, EDITS);
  }

  private static void scale(double[] values, double sum) {
    double all = 0;
    for (double value : values) {
      all += value;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] *= sum / all;
    }
  }

  /// So many days of history, then one more, of which every alert is told.
  List<Told> after(int days) {
    for (int day = 0; day < days; day++) {
      day(day, false);
    }
    return day(days, true);
  }

  private List<Told> day(int number, boolean planted) {
    var told = new ArrayList<Told>();
    Instant start = START.plus(DAY.multipliedBy(number));
    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      for (int i = 0; i < Math.round(size[outlet]); i++) {
        rates[outlet] = rates[outlet].published(within(start), DAY);
      }
      int removals = poisson(removing[outlet]);
      for (int i = 0; i < removals; i++) {
        told.add(removal(outlet, within(start)));
      }
      int edits = poisson(editing[outlet]);
      for (int i = 0; i < edits; i++) {
        told.add(edit(outlet, within(start)));
      }
    }
    if (planted) {
      plant(start, told);
    }
    return told;
  }

  private Told removal(int outlet, Instant at) {
    Duration age = PressCurve.REMOVALS.age(random.nextDouble() * 0.66);
    boolean duplicate = random.nextDouble() < 0.2;
    Outcome how = random.nextDouble() < 0.03 ? Outcome.RESTRICTED : Outcome.GONE;
    return ranked(outlet, at, how, age, topics(), duplicate, false);
  }

  private Told ranked(
      int outlet,
      Instant at,
      Outcome how,
      Duration age,
      int topics,
      boolean twice,
      boolean planted) {
    rates[outlet] = rates[outlet].acted(AlertType.REMOVAL, at, DAY);
    Duration seen = age.minus(age.dividedBy(10)).minus(Duration.ofMinutes(10));
    var act =
        new Circumstances(
            AlertType.REMOVAL,
            AlertStatus.CONFIRMED,
            how,
            how == Outcome.RESTRICTED ? 0.6 : 0.97,
            null,
            topics > 0 ? List.of("topic") : List.of(),
            topics > 1,
            seen.isNegative() ? Duration.ZERO : seen,
            age,
            twice,
            0,
            rates[outlet].chance(AlertType.REMOVAL, at, DAY),
            Scale.USUAL);
    return new Told(act, Severities.of(act), planted);
  }

  private Told edit(int outlet, Instant at) {
    double kind = random.nextDouble();
    boolean factual = kind < 0.07;
    double significance =
        factual ? 0.3 + 0.65 * random.nextDouble() : 0.03 + 0.27 * random.nextDouble();
    boolean silent = kind < 0.55 && random.nextDouble() < 0.595;
    Duration age = PressCurve.EDITS.age(random.nextDouble());
    return edited(outlet, at, significance, silent, age, topics());
  }

  private Told edited(
      int outlet, Instant at, double significance, boolean silent, Duration age, int topics) {
    rates[outlet] = rates[outlet].acted(AlertType.EDIT, at, DAY);
    var edit =
        new Edit(false, List.of("rewritten"), significance, silent, 5, 5, Map.of(), Map.of());
    var act =
        new Circumstances(
            AlertType.EDIT,
            AlertStatus.CONFIRMED,
            null,
            1,
            edit,
            topics > 0 ? List.of("topic") : List.of(),
            topics > 1,
            age.dividedBy(2),
            age,
            false,
            0,
            rates[outlet].chance(AlertType.EDIT, at, DAY),
            Scale.USUAL);
    return new Told(act, Severities.of(act), false);
  }

  /// What a monitor must not miss, some of it each day: an article of an urgent topic gone after
  /// hours, one of any topic at an outlet that hardly removes, one gone by law, an old one, a
  /// silent rewrite on an urgent topic, one of an old article.
  private void plant(Instant start, List<Told> told) {
    Instant at = start.plus(Duration.ofHours(14));
    List<Supplier<Told>> acts =
        new ArrayList<>(
            List.of(
                () -> ranked(any(), at, Outcome.GONE, hours(5), 2, false, true),
                () -> ranked(any(), at, Outcome.SOFT_404, hours(30), 2, false, true),
                () -> ranked(any(), at, Outcome.HTTP_451, hours(20), 0, false, true),
                () -> ranked(any(), at, Outcome.NOTICE, hours(2), 1, false, true),
                () -> ranked(any(), at, Outcome.REDIRECTED, hours(9_000), 2, false, true),
                () -> ranked(quietest(), at, Outcome.GONE, hours(8), 1, false, true),
                () -> edited(any(), at, 0.9, true, hours(6), 2),
                () -> edited(any(), at, 0.8, true, hours(400), 1)));
    Collections.shuffle(acts, random);
    for (Supplier<Told> act : acts.subList(0, PLANTED)) {
      Told one = act.get();
      told.add(new Told(one.act(), one.graded(), true));
    }
  }

  private int any() {
    return random.nextInt(OUTLETS);
  }

  private int quietest() {
    int quietest = 0;
    for (int i = 1; i < OUTLETS; i++) {
      quietest = removing[i] < removing[quietest] ? i : quietest;
    }
    return quietest;
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  /// 0 none, 1 of a topic, 2 of an urgent one.
  private int topics() {
    double draw = random.nextDouble();
    return draw < 0.05 ? 2 : draw < 0.25 ? 1 : 0;
  }

  private Instant within(Instant start) {
    return start.plusSeconds(random.nextInt(86_400));
  }

  private int poisson(double mean) {
    double product = random.nextDouble();
    int count = 0;
    while (product > Math.exp(-mean)) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}

package org.aigaq.bench.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.aigaq.streams.watch.plan.PressCurve;

/// Draws articles and what happens to them from the published curves.
public final class Press {
  /// A country's day (GDELT's rates: 6,000 articles, 1,170 edited, 90 gone).
  private static final int OUTLETS = 75;

  private static final double ARTICLES_A_DAY = 6_000;
  private static final double MINUTES_A_DAY = 1_440;

  /// Shares of updated articles differ by outlet from 20% to 60% (Timmerman, 2023): by a factor of
  /// so much around the mean.
  private static final double SPREAD = 0.5;

  private final Assumptions assumed;
  private final Random random;
  private final double[] perMinute = new double[OUTLETS];
  private final double[] zeal = new double[OUTLETS];

  /// What is not published, or not for every press.
  ///
  /// @param feedLength entries of a feed
  /// @param titled share of edits that change the title too: 6.06% against 17.85% of pages (GDELT)
  /// @param delisted share of removals that take the entry out of a feed that still reaches back so
  ///   far: ours
  /// @param even edits and removals of the first day come evenly over it, not thinning out with age
  public record Assumptions(int feedLength, double titled, double delisted, boolean even) {
    public static final Assumptions USUAL = new Assumptions(30, 0.0606 / 0.1785, 0.5, false);

    /// Nothing is told by feeds.
    public Assumptions silent() {
      return new Assumptions(feedLength, 0, 0, even);
    }

    public Assumptions evenly() {
      return new Assumptions(feedLength, titled, delisted, true);
    }
  }

  public Press(long seed, Assumptions assumed) {
    this.assumed = assumed;
    this.random = new Random(seed);
    double sizes = 0;
    for (int i = 0; i < OUTLETS; i++) {
      perMinute[i] = Math.exp(random.nextGaussian());
      sizes += perMinute[i];
      zeal[i] = 1 - SPREAD + 2 * SPREAD * (i + 0.5) / OUTLETS;
    }
    for (int i = 0; i < OUTLETS; i++) {
      perMinute[i] *= ARTICLES_A_DAY / MINUTES_A_DAY / sizes;
    }
  }

  /// Articles as they come: some are edited, few removed.
  public List<Story> ordinary(int articles) {
    var stories = new ArrayList<Story>();
    for (int i = 0; i < articles; i++) {
      int outlet = outlet();
      var acts = new ArrayList<Story.Act>();
      boolean edited = random.nextDouble() < PressCurve.EDITED * zeal[outlet];
      int edits = edited ? 1 + poisson(PressCurve.EDITS_EACH - 1) : 0;
      for (int edit = 0; edit < edits; edit++) {
        acts.add(new Story.Act(age(PressCurve.EDITS), false, random.nextDouble() < assumed.titled));
      }
      if (random.nextDouble() < PressCurve.REMOVALS.perArticle()) {
        acts.add(removal(age(PressCurve.REMOVALS)));
      }
      stories.add(story(i, outlet, acts));
    }
    return stories;
  }

  /// Articles that are all removed, and not edited before, at ages by the curve up to a limit.
  public List<Story> removed(int articles, Duration until) {
    var stories = new ArrayList<Story>();
    double most = PressCurve.REMOVALS.upTo(until);
    for (int i = 0; i < articles; i++) {
      double age = drawn(PressCurve.REMOVALS, random.nextDouble() * most);
      stories.add(story(i, outlet(), List.of(removal(age))));
    }
    return stories;
  }

  /// Articles that are all removed at an age between the two, any as likely.
  public List<Story> removedBetween(int articles, Duration from, Duration until) {
    var stories = new ArrayList<Story>();
    for (int i = 0; i < articles; i++) {
      double age = minutes(from) + random.nextDouble() * (minutes(until) - minutes(from));
      stories.add(story(i, outlet(), List.of(removal(age))));
    }
    return stories;
  }

  static double minutes(Duration duration) {
    return duration.toMillis() / 60_000.0;
  }

  private Story story(int number, int outlet, List<Story.Act> acts) {
    var sorted = new ArrayList<>(acts);
    sorted.sort(Comparator.comparing(Story.Act::age));
    double seen = random.nextDouble() * 5;
    return new Story(
        "article-" + number, outlet, seen, perMinute[outlet], assumed.feedLength, sorted);
  }

  private Story.Act removal(double age) {
    return new Story.Act(age, true, random.nextDouble() < assumed.delisted);
  }

  /// Busy outlets have more articles.
  private int outlet() {
    double at = random.nextDouble() * ARTICLES_A_DAY / MINUTES_A_DAY;
    int outlet = 0;
    while (outlet < OUTLETS - 1 && at >= perMinute[outlet]) {
      at -= perMinute[outlet];
      outlet++;
    }
    return outlet;
  }

  private double age(PressCurve curve) {
    return drawn(curve, random.nextDouble());
  }

  private double drawn(PressCurve curve, double share) {
    double day = curve.upTo(Duration.ofDays(1));
    return assumed.even && share < day ? MINUTES_A_DAY * share / day : minutes(curve.age(share));
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

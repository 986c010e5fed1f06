package org.aigaq.bench.trends;

import java.util.random.RandomGenerator;

/// A press of keywords over seventy days of hours: volume by hour of the week, shares that drift
/// from day to day, a quarter with a weekly schedule, half with one burst.
public final class World {
  public static final int KEYWORDS = 300;
  public static final int HOURS = 70 * 24;
  public static final int WARM_UP = 35 * 24;
  public static final int BURST_HOURS = 12;
  private static final int WEEK = 168;
  private static final int[] SIZES = {4, 8, 16, 32};

  /// How the press behaves.
  ///
  /// @param volume articles an hour, on average
  /// @param drift standard deviation of the logarithm of a share from its mean
  /// @param memory correlation of a day's drift with that of the day before
  /// @param evenness shape of the gamma noise on each hour's rate; less is more scattered
  /// @param schedule factor in the hours of the weekly schedule
  /// @param decay hours in which a burst falls to 37 %; 0: even over twelve hours
  /// @param copies the bursts are one text each, copied by as many outlets
  public record Habits(
      double volume,
      double drift,
      double memory,
      double evenness,
      double schedule,
      double decay,
      boolean copies) {
    public static final Habits USUAL = new Habits(200, 0.2, 0.7, 10, 6, 2, false);

    public Habits withDrift(double other) {
      return new Habits(volume, other, memory, evenness, schedule, decay, copies);
    }

    public Habits withDecay(double other) {
      return new Habits(volume, drift, memory, evenness, schedule, other, copies);
    }

    public Habits withEvenness(double other) {
      return new Habits(volume, drift, memory, other, schedule, decay, copies);
    }

    public Habits withVolume(double other) {
      return new Habits(other, drift, memory, evenness, schedule, decay, copies);
    }

    public Habits copied() {
      return new Habits(volume, drift, memory, evenness, schedule, decay, true);
    }
  }

  private final RandomGenerator random;
  private final Habits habits;
  private final double[] volumes = new double[HOURS];
  private final int[][] counts = new int[KEYWORDS][HOURS];
  private final int[] starts = new int[KEYWORDS];
  private final int[] sizes = new int[KEYWORDS];

  public World(RandomGenerator random, Habits habits) {
    this.random = random;
    this.habits = habits;
    double[] week = week();
    for (int hour = 0; hour < HOURS; hour++) {
      volumes[hour] =
          Draws.poisson(
              random, habits.volume() * week[hour % WEEK] * Draws.gamma(random, 100) / 100);
    }
    for (int keyword = 0; keyword < KEYWORDS; keyword++) {
      write(keyword);
    }
    for (int keyword = 0; keyword < KEYWORDS; keyword++) {
      starts[keyword] = -1;
      if ((keyword / 4 + keyword) % 2 == 0) {
        burst(keyword);
      }
    }
  }

  /// More by day than by night, and half as much at weekends.
  private static double[] week() {
    double[] week = new double[WEEK];
    double sum = 0;
    for (int i = 0; i < WEEK; i++) {
      double day = 0.15 + Math.exp(-Math.pow((i % 24 - 13) / 5.0, 2));
      week[i] = i / 24 >= 5 ? day / 2 : day;
      sum += week[i];
    }
    for (int i = 0; i < WEEK; i++) {
      week[i] *= WEEK / sum;
    }
    return week;
  }

  /// Between 0.01 and 10 articles an hour, evenly on a logarithmic scale.
  private void write(int keyword) {
    double share = 0.01 * Math.pow(1_000, random.nextDouble()) / habits.volume();
    boolean scheduled = keyword % 4 == 0;
    int slot = random.nextInt(WEEK);
    int length = 3 + random.nextInt(4);
    double drift = habits.drift();
    double state = drift * random.nextGaussian();
    double fresh = Math.sqrt(1 - habits.memory() * habits.memory()) * drift;
    for (int hour = 0; hour < HOURS; hour++) {
      if (hour % 24 == 0) {
        state = habits.memory() * state + fresh * random.nextGaussian();
      }
      boolean due = scheduled && Math.floorMod(hour % WEEK - slot, WEEK) < length;
      double rate =
          volumes[hour]
              * share
              * Math.exp(state - drift * drift / 2)
              * (due ? habits.schedule() : 1)
              * Draws.gamma(random, habits.evenness())
              / habits.evenness();
      counts[keyword][hour] = Draws.poisson(random, rate);
    }
  }

  private void burst(int keyword) {
    int start = WARM_UP + 24 + random.nextInt(HOURS - WARM_UP - 72);
    starts[keyword] = start;
    sizes[keyword] = SIZES[random.nextInt(SIZES.length)];
    // Copies of one text are one story: it is counted where it came first.
    int counted = habits.copies() ? 1 : sizes[keyword];
    for (int i = 0; i < counted; i++) {
      int hour = start + (int) offset();
      counts[keyword][hour]++;
      volumes[hour]++;
    }
  }

  private double offset() {
    double offset = BURST_HOURS;
    while (offset >= BURST_HOURS) {
      offset =
          habits.decay() <= 0
              ? BURST_HOURS * random.nextDouble()
              : -habits.decay() * Math.log(1 - random.nextDouble());
    }
    return offset;
  }

  public int count(int keyword, int hour) {
    return counts[keyword][hour];
  }

  public double volume(int hour) {
    return volumes[hour];
  }

  /// Below 0 when it has no burst.
  public int start(int keyword) {
    return starts[keyword];
  }

  public int size(int keyword) {
    return sizes[keyword];
  }

  /// In its burst, or in the twelve hours after.
  boolean bursting(int keyword, int hour) {
    int start = starts[keyword];
    return start >= 0 && hour >= start && hour < start + 2 * BURST_HOURS;
  }
}

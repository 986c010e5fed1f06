package org.aigaq.bench.trends;

import org.aigaq.streams.trends.detect.NegativeBinomial;
import org.aigaq.streams.trends.detect.Window;

/// What others do, with a half-life of seven days where they forget.
public final class Rivals {
  private static final double KEEP = Math.pow(0.5, 1 / 168.0);
  private static final double POISSON = 1e-9;

  private Rivals() {}

  /// Moving mean and variance of the raw counts.
  public static Watcher zScore() {
    return moving(0, 0.1, false);
  }

  /// SigniTrend: moving mean and variance of the share, with a bias against rare words.
  public static Watcher signiTrend() {
    return moving(0.005, 0, true);
  }

  private static Watcher moving(double bias, double least, boolean share) {
    double[] state = new double[3];
    return window -> {
      double value = share ? window.count() / Math.max(1, window.volume()) : window.count();
      double score = (value - Math.max(state[0], bias)) / (Math.sqrt(state[1] + least) + bias);
      state[2]++;
      double step = Math.max(1 - KEEP, 1 / state[2]);
      double error = value - state[0];
      state[0] += step * error;
      state[1] = (1 - step) * (state[1] + step * error * error);
      return score;
    };
  }

  /// Poisson, volume times moving share.
  public static Watcher poisson() {
    double[] sums = {0.1, 100};
    return window -> {
      double expected = window.volume() * sums[0] / sums[1];
      double score = -new NegativeBinomial(expected, POISSON).logAtLeast(window.count());
      sums[0] = KEEP * sums[0] + window.count();
      sums[1] = KEEP * sums[1] + window.volume();
      return score;
    };
  }

  /// Negative binomial, volume times moving share, capped update.
  public static Watcher negativeBinomial() {
    return new Dispersed(1);
  }

  /// The same with 28 factors of six hours of the week.
  public static Watcher weekly() {
    return new Dispersed(28);
  }

  private static final class Dispersed implements Watcher {
    private static final double PRIOR = 5;
    private final int parts;
    private final double[] seen;
    private final double[] foreseen;
    private double count = 0.1;
    private double volume = 100;
    private double squares = 0.2;
    private double scales = 1;

    Dispersed(int parts) {
      this.parts = parts;
      this.seen = new double[parts];
      this.foreseen = new double[parts];
    }

    @Override
    public double score(Window window) {
      int part = (int) (window.index() % 168) * parts / 168;
      double factor = parts == 1 ? 1 : (seen[part] + PRIOR) / (foreseen[part] + PRIOR);
      double expected = window.volume() * count / volume * factor;
      var usual = new NegativeBinomial(expected, Math.max(0.01, squares / scales));
      double variance = usual.deviation() * usual.deviation();
      double capped = Math.min(window.count(), expected + 3 * usual.deviation() + 1);
      double error = window.count() - expected;
      squares = Math.max(0, KEEP * squares + Math.min(error * error, 9 * variance) - expected);
      scales = KEEP * scales + expected * expected;
      count = KEEP * count + capped / Math.max(0.1, factor);
      volume = KEEP * volume + window.volume();
      double forget = Math.pow(0.5, 1 / 60.0 / 6);
      seen[part] = forget * seen[part] + capped;
      foreseen[part] = forget * foreseen[part] + window.volume() * count / volume;
      return -usual.logAtLeast(window.count());
    }
  }
}

package org.aigaq.bench.trends;

import java.util.random.RandomGenerator;

/// Random numbers.
final class Draws {
  private static final double LARGE = 60;

  private Draws() {}

  static int poisson(RandomGenerator random, double mean) {
    if (mean > LARGE) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double least = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > least) {
      count++;
      product *= random.nextDouble();
    }
    return count;
  }

  /// Marsaglia and Tsang's method; shape of at least 1, scale 1.
  static double gamma(RandomGenerator random, double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      boolean taken =
          v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v);
      if (taken) {
        return d * v;
      }
    }
  }
}

package org.aigaq.bench.schedule;

import java.util.function.DoubleFunction;

/// The factor at which a plan sees acts as soon as another does.
public final class Fit {
  private static final double LEAST = 0.002;
  private static final double MOST = 50;
  private static final int STEPS = 16;
  private static final double NEAR = 0.05;

  private Fit() {}

  /// @param medians median delay by factor, rising with it
  /// @return 0 when no factor gives that delay
  public static double factor(DoubleFunction<Double> medians, double target) {
    double low = LEAST;
    double high = MOST;
    for (int i = 0; i < STEPS; i++) {
      double middle = Math.sqrt(low * high);
      if (medians.apply(middle) > target) {
        high = middle;
      } else {
        low = middle;
      }
    }
    double reached = medians.apply(low);
    return Math.abs(reached - target) <= target * NEAR ? low : 0;
  }
}

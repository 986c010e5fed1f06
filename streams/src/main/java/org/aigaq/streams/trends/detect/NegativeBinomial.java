package org.aigaq.streams.trends.detect;

/// Counts that vary more than chance alone lets them: variance = mean + dispersion * mean².
///
/// @param mean above 0
/// @param dispersion above 0; near 0 it is Poisson's
public record NegativeBinomial(double mean, double dispersion) {
  private static final double LEAST = 1e-9;
  private static final int LONGEST_SUM = 100_000;
  private static final double NEGLIGIBLE = 1e-12;

  public NegativeBinomial {
    mean = Math.max(mean, LEAST);
    dispersion = Math.max(dispersion, LEAST);
  }

  public double deviation() {
    return Math.sqrt(mean + dispersion * mean * mean);
  }

  /// Natural logarithm of the probability of exactly `count`.
  public double logProbability(int count) {
    double size = 1 / dispersion;
    return Gamma.log(count + size)
        - Gamma.log(size)
        - Gamma.log(count + 1.0)
        - size * Math.log1p(mean * dispersion)
        + count * Math.log(share());
  }

  /// Decimal logarithm of the probability of `count` or more: 0 or below.
  public double logAtLeast(int count) {
    if (count <= 0) {
      return 0;
    }
    if (count <= mean) {
      return Math.log10(Math.max(NEGLIGIBLE, 1 - upTo(count - 1)));
    }
    double size = 1 / dispersion;
    double term = 1;
    double sum = 0;
    for (int k = count; k < count + LONGEST_SUM && term > NEGLIGIBLE * sum; k++) {
      sum += term;
      term *= share() * (size + k) / (k + 1);
    }
    return Math.min(0, (logProbability(count) + Math.log(sum)) / Math.log(10));
  }

  /// Decimal logarithm of the probability of `count` or fewer: 0 or below.
  public double logAtMost(int count) {
    return count < 0 ? Double.NEGATIVE_INFINITY : Math.log10(Math.min(1, upTo(count)));
  }

  private double upTo(int count) {
    double sum = 0;
    for (int k = 0; k <= Math.min(count, LONGEST_SUM); k++) {
      sum += Math.exp(logProbability(k));
    }
    return Math.max(Double.MIN_NORMAL, sum);
  }

  private double share() {
    return mean * dispersion / (1 + mean * dispersion);
  }
}

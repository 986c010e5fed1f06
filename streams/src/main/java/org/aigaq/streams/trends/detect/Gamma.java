package org.aigaq.streams.trends.detect;

/// The gamma function.
final class Gamma {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
  private static final double LARGE = 8;

  private Gamma() {}

  /// Natural logarithm, by Stirling's series; exact to ten places for x above 0.
  static double log(double x) {
    double shift = 0;
    double at = x;
    while (at < LARGE) {
      shift += Math.log(at);
      at++;
    }
    double i = 1 / at;
    double square = i * i;
    double series = i * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square / 1680.0)));
    return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + series - shift;
  }
}

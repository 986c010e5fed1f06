package org.aigaq.streams.cluster;

/// How often a name was met of late, halved every two weeks.
///
/// @param day of the last time, days since the epoch
record NameCount(double weight, long day) {
  private static final double HALF = 14;

  /// A name that one article in two hundred carries tells nothing.
  private static final double COMMON = 0.005;

  private static final double FEW = 6;

  NameCount plus(long today) {
    return new NameCount(on(today) + 1, Math.max(day, today));
  }

  double on(long today) {
    return weight * Math.pow(0.5, Math.max(0, today - day) / HALF);
  }

  /// @param articles met in the same time
  static boolean common(double named, double articles) {
    return named >= Math.max(FEW, COMMON * articles);
  }
}

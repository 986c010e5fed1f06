package org.aigaq.newsroom.press;

import java.util.List;
import java.util.Locale;

/// What differs between two fetches of an unchanged page. The same seed makes the same noise.
///
/// @param seed number of the request
record Noise(long seed) {

  int number(String what, int from, int to) {
    return from + (int) Long.remainderUnsigned(mix(what), to - from);
  }

  /// Grows with every request, as a counter of views does.
  long views(String article) {
    return 1200 + Integer.remainderUnsigned(article.hashCode(), 9000) + seed;
  }

  String token(String what) {
    return Long.toHexString(mix(what)) + Long.toHexString(mix(what + "'"));
  }

  /// A rate with two decimals around `base`.
  String rate(String currency, double base) {
    double rate = base + number(currency, -90, 90) / 100.0;
    return String.format(Locale.ROOT, "%.2f", rate);
  }

  /// Up to `count` of the elements, beginning elsewhere each time.
  <T> List<T> rotate(List<T> all, int count) {
    if (all.isEmpty()) {
      return all;
    }
    int start = (int) Long.remainderUnsigned(seed, all.size());
    return java.util.stream.IntStream.range(0, Math.min(count, all.size()))
        .mapToObj(i -> all.get((start + i) % all.size()))
        .toList();
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  private long mix(String what) {
    long z = (seed * 31 + what.hashCode()) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

package org.aigaq.streams.trends;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.aigaq.streams.trends.detect.NegativeBinomial;

/// How often every word of the press is usual, in a fixed 1.5 MB: SigniTrend's hashed moving means
/// and variances (Schubert, Weiler and Kriegel, 2014), as discounted sums of counts and of their
/// squares. A word shares its places with others, so the least of its three means is the nearest to
/// its own.
final class TermSketch {
  static final int ROWS = 3;
  static final int WIDTH = 1 << 16;
  static final int PART = 512;
  static final int PARTS = ROWS * WIDTH / PART;
  private static final byte VERSION = 1;
  private static final double HALF_LIFE = 336;
  private static final double KEEP = Math.pow(0.5, 1 / HALF_LIFE);

  /// Sums grow by this scale instead of being halved all the time; then they are brought down.
  private static final double LARGEST_SCALE = 1e6;

  private static final double PRIOR_COUNT = 0.1;
  private static final double PRIOR_VOLUME = 400;
  private static final double LEAST_SCATTER = 0.15;
  private static final double MOST_SCATTER = 5;

  private final float[] sums = new float[ROWS * WIDTH];
  private final float[] squares = new float[ROWS * WIDTH];
  private final BitSet changed = new BitSet(PARTS);
  private double scale = 1;
  private double volume;
  private double windows;

  /// Articles that it has learned from and not forgotten.
  double volume() {
    return volume / scale;
  }

  /// What a term's count in so many articles is usually like.
  NegativeBinomial usual(String term, double articles) {
    int best = -1;
    for (int row = 0; row < ROWS; row++) {
      int place = place(term, row);
      best = best < 0 || sums[place] < sums[best] ? place : best;
    }
    double count = sums[best] / scale;
    double mean = articles * (count + PRIOR_COUNT) / (volume() + PRIOR_VOLUME);
    double perWindow = windows == 0 ? 0 : sums[best] / windows;
    double scatter = LEAST_SCATTER;
    if (perWindow > 0) {
      double variance = squares[best] / windows - perWindow * perWindow - perWindow;
      scatter = Math.clamp(variance / (perWindow * perWindow), LEAST_SCATTER, MOST_SCATTER);
    }
    return new NegativeBinomial(mean, scatter + 1 / (count + PRIOR_COUNT));
  }

  /// The term's share of all articles.
  double share(String term) {
    return usual(term, 1).mean();
  }

  /// One window is over.
  ///
  /// @param counts stories by term
  void learn(Map<String, Integer> counts, int articles) {
    if (articles <= 0) {
      return;
    }
    scale /= KEEP;
    volume += articles * scale;
    windows += scale;
    counts.forEach(
        (term, count) -> {
          for (int row = 0; row < ROWS; row++) {
            int place = place(term, row);
            sums[place] += (float) (count * scale);
            squares[place] += (float) ((double) count * count * scale);
            changed.set(place / PART);
          }
        });
    if (scale > LARGEST_SCALE) {
      bringDown();
    }
  }

  private void bringDown() {
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= (float) scale;
      squares[i] /= (float) scale;
    }
    volume /= scale;
    windows /= scale;
    scale = 1;
    changed.set(0, PARTS);
  }

  private static int place(String term, int row) {
    long hash = 1_125_899_906_842_597L + row * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < term.length(); i++) {
      hash = 31 * hash + term.charAt(i);
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return row * WIDTH + (int) ((hash ^ (hash >>> 31)) & (WIDTH - 1));
  }

  /// The next part that has changed since it was last written; absent when none has.
  Optional<Integer> nextChanged() {
    int part = changed.nextSetBit(0);
    if (part < 0) {
      return Optional.empty();
    }
    changed.clear(part);
    return Optional.of(part);
  }

  byte[] head() {
    return ByteBuffer.allocate(1 + 3 * Double.BYTES)
        .put(VERSION)
        .putDouble(scale)
        .putDouble(volume)
        .putDouble(windows)
        .array();
  }

  byte[] part(int number) {
    ByteBuffer to = ByteBuffer.allocate(1 + 2 * PART * Float.BYTES).put(VERSION);
    for (int i = number * PART; i < (number + 1) * PART; i++) {
      to.putFloat(sums[i]).putFloat(squares[i]);
    }
    return to.array();
  }

  void readHead(byte[] bytes) {
    ByteBuffer from = checked(bytes);
    scale = from.getDouble();
    volume = from.getDouble();
    windows = from.getDouble();
  }

  void readPart(int number, byte[] bytes) {
    ByteBuffer from = checked(bytes);
    for (int i = number * PART; i < (number + 1) * PART; i++) {
      sums[i] = from.getFloat();
      squares[i] = from.getFloat();
    }
  }

  private static ByteBuffer checked(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new IllegalArgumentException("a part of the sketch has an unknown version");
    }
    return ByteBuffer.wrap(bytes, 1, bytes.length - 1);
  }
}

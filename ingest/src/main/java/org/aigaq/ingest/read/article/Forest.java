package org.aigaq.ingest.read.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Gradient-boosted regression trees for a yes-or-no question, as plain arrays.
///
/// A node is a feature, a threshold, and two successors; a successor below zero is a leaf: -1 - its
/// index. A missing tree's root is a leaf.
@SuppressWarnings("ArrayRecordComponent")
record Forest(
    int[] roots, int[] features, float[] thresholds, int[] left, int[] right, float[] leaves) {

  /// The probability of yes.
  float probability(float[] x) {
    float sum = 0;
    for (int root : roots) {
      int at = root;
      while (at >= 0) {
        at = x[features[at]] <= thresholds[at] ? left[at] : right[at];
      }
      sum += leaves[-1 - at];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  /// Reads the text form: counts, then each array on a line.
  static Forest parse(String text) {
    String[] lines = text.split("\n", -1);
    return new Forest(
        ints(lines[1]),
        ints(lines[2]),
        floats(lines[3]),
        ints(lines[4]),
        ints(lines[5]),
        floats(lines[6]));
  }

  static Forest resource(String name) {
    try (InputStream in = Forest.class.getResourceAsStream(name)) {
      return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] ints(String line) {
    String[] parts = line.isEmpty() ? new String[0] : line.split(" ", -1);
    int[] values = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = Integer.parseInt(parts[i]);
    }
    return values;
  }

  private static float[] floats(String line) {
    String[] parts = line.isEmpty() ? new String[0] : line.split(" ", -1);
    float[] values = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = Float.parseFloat(parts[i]);
    }
    return values;
  }
}

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

  /// The same forest with what a step needs in one place.
  Packed packed() {
    int[] nodes = new int[4 * features.length];
    for (int i = 0; i < features.length; i++) {
      nodes[4 * i] = features[i];
      nodes[4 * i + 1] = Float.floatToRawIntBits(thresholds[i]);
      nodes[4 * i + 2] = left[i] < 0 ? left[i] : 4 * left[i];
      nodes[4 * i + 3] = right[i] < 0 ? right[i] : 4 * right[i];
    }
    int[] starts = new int[roots.length];
    for (int i = 0; i < roots.length; i++) {
      starts[i] = roots[i] < 0 ? roots[i] : 4 * roots[i];
    }
    return new Packed(starts, nodes, leaves);
  }

  /// @param nodes feature, threshold and both successors of each
  record Packed(int[] roots, int[] nodes, float[] leaves) {
    /// The probability of yes.
    float probability(float[] x) {
      float sum = 0;
      for (int root : roots) {
        int at = root;
        while (at >= 0) {
          boolean low = x[nodes[at]] <= Float.intBitsToFloat(nodes[at + 1]);
          at = nodes[at + (low ? 2 : 3)];
        }
        sum += leaves[-1 - at];
      }
      return (float) (1 / (1 + Math.exp(-sum)));
    }
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

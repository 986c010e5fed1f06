package org.aigaq.ingest.read.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;

/// Gradient-boosted regression trees for a yes-or-no question, as plain arrays.
///
/// A node is a feature, a threshold, and two successors; a successor below zero is a leaf: -1 - its
/// index. A missing tree's root is a leaf.
@SuppressWarnings("ArrayRecordComponent")
record Forest(
    int[] roots, int[] features, float[] thresholds, int[] left, int[] right, float[] leaves) {
  /// How many trees are asked between two looks at who is sure.
  private static final int STEP = 20;

  /// The same forest as trees of one depth, filled up where they end early: every step is the same,
  /// and a tree's nodes lie beside one another.
  Packed packed() {
    int depth = 0;
    for (int root : roots) {
      depth = Math.max(depth, depth(root));
    }
    int inner = (1 << depth) - 1;
    Packed packed =
        new Packed(
            roots.length,
            depth,
            new char[roots.length * inner],
            new float[roots.length * inner],
            new float[roots.length << depth]);
    for (int tree = 0; tree < roots.length; tree++) {
      pack(roots[tree], tree, 0, packed);
    }
    return packed;
  }

  private int depth(int node) {
    return node < 0 ? 0 : 1 + Math.max(depth(left[node]), depth(right[node]));
  }

  private void pack(int node, int tree, int at, Packed to) {
    int inner = (1 << to.depth) - 1;
    if (at >= inner) {
      to.leaves[(tree << to.depth) + at - inner] = leaves[-1 - node];
      return;
    }
    boolean leaf = node < 0;
    to.features[tree * inner + at] = (char) (leaf ? 0 : features[node]);
    to.thresholds[tree * inner + at] = leaf ? Float.POSITIVE_INFINITY : thresholds[node];
    pack(leaf ? node : left[node], tree, 2 * at + 1, to);
    pack(leaf ? node : right[node], tree, 2 * at + 2, to);
  }

  /// @param features of the inner nodes, tree after tree, level after level
  record Packed(int trees, int depth, char[] features, float[] thresholds, float[] leaves) {

    /// The probability of yes of each row. Tree by tree: a tree stays in the processor's nearest
    /// memory while all rows pass it.
    ///
    /// @param sure log odds; rows of which the trees are as sure stop on the way, and what the
    ///   others would have said is guessed
    float[] probabilities(float[][] rows, float sure) {
      float[] sums = new float[rows.length];
      int[] open = IntStream.range(0, rows.length).toArray();
      int count = open.length;
      for (int tree = 0; tree < trees && count > 0; tree++) {
        add(tree, rows, open, count, sums);
        if (tree % STEP == STEP - 1) {
          count = unsure(open, count, sums, sure, growth(tree + 1));
        }
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] = (float) (1 / (1 + Math.exp(-sums[i])));
      }
      return sums;
    }

    private void add(int tree, float[][] rows, int[] open, int count, float[] sums) {
      int inner = (1 << depth) - 1;
      int from = tree * inner;
      int leaf = (tree << depth) - inner;
      for (int i = 0; i < count; i++) {
        float[] x = rows[open[i]];
        int at = 0;
        for (int level = 0; level < depth; level++) {
          // The sign of a difference: no branch that a processor could guess wrongly.
          float below = thresholds[from + at] - x[features[from + at]];
          at = 2 * at + 1 + (Float.floatToRawIntBits(below) >>> 31);
        }
        sums[open[i]] += leaves[leaf + at];
      }
    }

    /// Moves the rows that are to go on to the front.
    private static int unsure(int[] open, int count, float[] sums, float sure, float growth) {
      int left = 0;
      for (int i = 0; i < count; i++) {
        int row = open[i];
        if (Math.abs(sums[row]) < sure) {
          open[left++] = row;
        } else {
          sums[row] *= growth;
        }
      }
      return left;
    }

    /// How many times as sure the trees were of such rows in the end, on the mean of real pages.
    private float growth(int asked) {
      return asked >= trees ? 1 : 1 + 0.8f * (float) Math.pow(2.0 * STEP / asked, 1.5);
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

package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Trains a [Forest]: gradient boosting of regression trees on histograms, logistic loss, with
/// second-order gains (Friedman 2001; Chen and Guestrin 2016).
final class Boosting {
  private static final int BINS = 96;
  private static final float LAMBDA = 2;
  private static final float MIN_WEIGHT = 4;

  private final int trees;
  private final int depth;
  private final float rate;
  private final Random random;

  private float[][] cuts = {};
  private byte[][] bins = {};
  private float[] gradient = {};
  private float[] hessian = {};

  private final List<Integer> roots = new ArrayList<>();
  private final List<Integer> features = new ArrayList<>();
  private final List<Float> thresholds = new ArrayList<>();
  private final List<int[]> successors = new ArrayList<>();
  private final List<Float> leaves = new ArrayList<>();

  Boosting(int trees, int depth, float rate, long seed) {
    this.trees = trees;
    this.depth = depth;
    this.rate = rate;
    this.random = new Random(seed);
  }

  /// @param y from 0 to 1
  Forest train(float[][] x, float[] y, float[] w) {
    int n = x.length;
    quantise(x);
    float[] score = new float[n];
    gradient = new float[n];
    hessian = new float[n];
    for (int tree = 0; tree < trees; tree++) {
      for (int i = 0; i < n; i++) {
        float p = (float) (1 / (1 + Math.exp(-score[i])));
        gradient[i] = w[i] * (p - y[i]);
        hessian[i] = w[i] * Math.max(p * (1 - p), 1e-4f);
      }
      // In order: memory is read forward.
      int[] rows = random.ints(n / 3, 0, n).sorted().toArray();
      int root = grow(rows, 0, pickFeatures(x[0].length));
      roots.add(root);
      for (int i = 0; i < n; i++) {
        score[i] += leafOf(root, x[i]);
      }
    }
    return forest();
  }

  private int[] pickFeatures(int count) {
    return random.ints(0, count).distinct().limit(Math.max(1, count * 3 / 10)).toArray();
  }

  private float leafOf(int root, float[] x) {
    int at = root;
    while (at >= 0) {
      at = successors.get(at)[x[features.get(at)] <= thresholds.get(at) ? 0 : 1];
    }
    return leaves.get(-1 - at);
  }

  private void quantise(float[][] x) {
    int count = x[0].length;
    cuts = new float[count][];
    bins = new byte[count][x.length];
    for (int f = 0; f < count; f++) {
      float[] sample = new float[Math.min(20_000, x.length)];
      for (int k = 0; k < sample.length; k++) {
        sample[k] = x[(int) ((long) k * x.length / sample.length)][f];
      }
      Arrays.sort(sample);
      List<Float> at = new ArrayList<>();
      for (int b = 1; b < BINS; b++) {
        float cut = sample[(int) ((long) b * sample.length / BINS)];
        if (at.isEmpty() || cut > at.getLast()) {
          at.add(cut);
        }
      }
      cuts[f] = new float[at.size()];
      for (int b = 0; b < at.size(); b++) {
        cuts[f][b] = at.get(b);
      }
      for (int i = 0; i < x.length; i++) {
        bins[f][i] = (byte) binOf(cuts[f], x[i][f]);
      }
    }
  }

  private static int binOf(float[] cuts, float value) {
    int at = Arrays.binarySearch(cuts, value);
    return at >= 0 ? at : -at - 1;
  }

  private record Split(int feature, int bin, float gain) {}

  private int grow(int[] rows, int level, int[] candidates) {
    float g = 0;
    float h = 0;
    for (int i : rows) {
      g += gradient[i];
      h += hessian[i];
    }
    Split best = level == depth ? null : split(rows, g, h, candidates);
    if (best == null) {
      leaves.add(-rate * g / (h + LAMBDA));
      return -leaves.size();
    }
    int node = features.size();
    features.add(best.feature);
    thresholds.add(cuts[best.feature][best.bin]);
    int[] next = new int[2];
    successors.add(next);
    byte[] column = bins[best.feature];
    int[] low = Arrays.stream(rows).filter(i -> column[i] <= best.bin).toArray();
    int[] high = Arrays.stream(rows).filter(i -> column[i] > best.bin).toArray();
    next[0] = grow(low, level + 1, candidates);
    next[1] = grow(high, level + 1, candidates);
    return node;
  }

  private @org.jspecify.annotations.Nullable Split split(
      int[] rows, float g, float h, int[] candidates) {
    Split best = null;
    float base = g * g / (h + LAMBDA);
    float[] its = new float[2 * rows.length];
    for (int k = 0; k < rows.length; k++) {
      its[2 * k] = gradient[rows[k]];
      its[2 * k + 1] = hessian[rows[k]];
    }
    for (int f : candidates) {
      float[] gs = new float[BINS + 1];
      float[] hs = new float[BINS + 1];
      byte[] column = bins[f];
      for (int k = 0; k < rows.length; k++) {
        int bin = column[rows[k]];
        gs[bin] += its[2 * k];
        hs[bin] += its[2 * k + 1];
      }
      float gl = 0;
      float hl = 0;
      for (int b = 0; b < cuts[f].length; b++) {
        gl += gs[b];
        hl += hs[b];
        if (hl < MIN_WEIGHT || h - hl < MIN_WEIGHT) {
          continue;
        }
        float gain = gl * gl / (hl + LAMBDA) + (g - gl) * (g - gl) / (h - hl + LAMBDA) - base;
        if (gain > 1e-3f && (best == null || gain > best.gain)) {
          best = new Split(f, b, gain);
        }
      }
    }
    return best;
  }

  private Forest forest() {
    int n = features.size();
    float[] cut = new float[n];
    float[] leaf = new float[leaves.size()];
    for (int i = 0; i < n; i++) {
      cut[i] = thresholds.get(i);
    }
    for (int i = 0; i < leaf.length; i++) {
      leaf[i] = Math.round(leaves.get(i) * 10_000f) / 10_000f;
    }
    return new Forest(
        ints(roots),
        ints(features),
        cut,
        successors.stream().mapToInt(s -> s[0]).toArray(),
        successors.stream().mapToInt(s -> s[1]).toArray(),
        leaf);
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The text form that [Forest#parse] reads.
  static String text(Forest forest) {
    return "forest trees="
        + forest.roots().length
        + "\n"
        + join(forest.roots())
        + "\n"
        + join(forest.features())
        + "\n"
        + join(forest.thresholds())
        + "\n"
        + join(forest.left())
        + "\n"
        + join(forest.right())
        + "\n"
        + join(forest.leaves())
        + "\n";
  }

  private static String join(int[] values) {
    return Arrays.toString(values).replaceAll("[\\[\\],]", "");
  }

  private static String join(float[] values) {
    return Arrays.toString(values).replaceAll("[\\[\\],]", "");
  }
}

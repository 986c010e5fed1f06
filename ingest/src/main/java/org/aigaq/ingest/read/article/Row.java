package org.aigaq.ingest.read.article;

import java.util.Arrays;

/// A block's features while they are gathered.
final class Row {
  private float[] values = new float[192];
  private int next;

  void add(float value) {
    if (next == values.length) {
      values = Arrays.copyOf(values, next * 2);
    }
    values[next++] = value;
  }

  void add(boolean value) {
    add(value ? 1f : 0f);
  }

  void log(int value) {
    add((float) Math.log1p(value));
  }

  void share(int part, int whole) {
    add(whole == 0 ? 0 : (float) part / whole);
  }

  void bits(int value, int[] bits) {
    for (int bit : bits) {
      add((value & bit) != 0);
    }
  }

  /// With room for as many more at the end.
  float[] values(int more) {
    return Arrays.copyOf(values, next + more);
  }
}

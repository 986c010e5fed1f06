package org.aigaq.ingest.read.article;

import java.util.Arrays;

/// A block's features while they are gathered.
final class Row {
  private static final float[] LOGS = logs();

  private float[] values = new float[192];
  private int next;

  private static float[] logs() {
    float[] logs = new float[1 << 14];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) Math.log1p(i);
    }
    return logs;
  }

  void add(float value) {
    if (next == values.length) {
      values = Arrays.copyOf(values, next * 2);
    }
    values[next++] = value;
  }

  void add(boolean value) {
    add(value ? 1f : 0f);
  }

  /// Of 1 and a count.
  void log(int count) {
    add(count < LOGS.length ? LOGS[count] : (float) Math.log1p(count));
  }

  void share(int part, int whole) {
    add(whole == 0 ? 0 : (float) part / whole);
  }

  void bits(int value, int[] bits) {
    for (int bit : bits) {
      add((value & bit) != 0);
    }
  }

  /// With room for as many more at the end; the row starts anew.
  float[] taken(int more) {
    float[] taken = Arrays.copyOf(values, next + more);
    Arrays.fill(taken, next, taken.length, 0);
    next = 0;
    return taken;
  }
}

package org.aigaq.ingest.read.article;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// From what probability on a block is taken: where the expected F1 of the page's characters is
/// greatest (Lipton, Elkan, Naryanaswamy 2014). A page of which little is sure takes more of it.
final class Threshold {
  private static final float MOST = 0.5f;

  /// Below this a page without prose would be filled with what it has.
  private static final float LEAST = 0.35f;

  /// A page that changes a little keeps its threshold.
  private static final float STEP = 0.05f;

  private Threshold() {}

  static float of(List<Block> blocks, float[] verdict) {
    double gold = 0;
    for (int i = 0; i < verdict.length; i++) {
      gold += verdict[i] * length(blocks, i);
    }
    double right = 0;
    double taken = 0;
    double best = 0;
    float at = MOST;
    for (int i : surestFirst(verdict)) {
      right += verdict[i] * length(blocks, i);
      taken += length(blocks, i);
      double f1 = 2 * right / (taken + gold);
      if (f1 > best) {
        best = f1;
        at = verdict[i];
      }
    }
    return Math.clamp((float) Math.floor(at / STEP) * STEP, LEAST, MOST);
  }

  private static int length(List<Block> blocks, int i) {
    return blocks.get(i).text().length();
  }

  private static int[] surestFirst(float[] verdict) {
    return IntStream.range(0, verdict.length)
        .filter(i -> verdict[i] >= LEAST)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> verdict[i]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

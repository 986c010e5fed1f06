package org.aigaq.ingest.read.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.ingest.read.dom.Dom;

/// A block's features, extended by first opinions on it and on the blocks around it.
final class Neighbours {
  static final int COUNT = 17;

  private Neighbours() {}

  /// Fills the room at the end of each row.
  static void fill(float[][] rows, float[] opinion, PageBlocks page) {
    List<Block> blocks = page.blocks();
    Dom dom = page.outline().dom;
    Map<Integer, float[]> parents = new HashMap<>();
    Map<Integer, float[]> grandparents = new HashMap<>();
    Map<Integer, float[]> alike = new HashMap<>();
    float[][][] sums = new float[rows.length][][];
    for (int i = 0; i < rows.length; i++) {
      Block block = blocks.get(i);
      int parent = Math.max(0, dom.parent(block.element()));
      int kind = page.outline().nameHash(block.element());
      sums[i] =
          new float[][] {
            gathered(parents, parent, opinion[i], block),
            gathered(grandparents, dom.parent(parent), opinion[i], block),
            gathered(alike, kind, opinion[i], block)
          };
    }
    float[] before = running(opinion, blocks, false);
    float[] after = running(opinion, blocks, true);
    float most = max(opinion);
    for (int i = 0; i < rows.length; i++) {
      float[] row = rows[i];
      int at = row.length - COUNT;
      for (int step = -4; step <= 4; step++) {
        row[at++] = i + step < 0 || i + step >= opinion.length ? 0 : opinion[i + step];
      }
      for (float[] sum : sums[i]) {
        row[at++] = mean(sum);
      }
      row[at++] = before[i];
      row[at++] = after[i];
      row[at++] = most;
      row[at++] = (float) Math.log1p(before[i] + after[i]);
      row[at] = before[i] / (before[i] + after[i] + 1);
    }
  }

  private static float[] gathered(Map<Integer, float[]> to, int key, float opinion, Block block) {
    float[] sum = to.computeIfAbsent(key, k -> new float[2]);
    sum[0] += opinion * block.text().length();
    sum[1] += block.text().length();
    return sum;
  }

  private static float mean(float[] sum) {
    return sum[1] == 0 ? 0 : sum[0] / sum[1];
  }

  /// Characters believed in so far, from either end.
  private static float[] running(float[] opinion, List<Block> blocks, boolean fromEnd) {
    float[] sums = new float[opinion.length];
    float sum = 0;
    for (int k = 0; k < opinion.length; k++) {
      int i = fromEnd ? opinion.length - 1 - k : k;
      sums[i] = sum;
      sum += opinion[i] * blocks.get(i).text().length();
    }
    return sums;
  }

  private static float max(float[] values) {
    float most = 0;
    for (float value : values) {
      most = Math.max(most, value);
    }
    return most;
  }
}

package org.aigaq.ingest.read.article;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A block's features, extended by first opinions on it and on the blocks around it.
final class Neighbours {
  static final int COUNT = Features.COUNT + 14;

  private Neighbours() {}

  static float[][] extend(float[][] features, float[] opinion, List<Blocks.Block> blocks) {
    Map<Element, float[]> parents = new IdentityHashMap<>();
    Map<Element, float[]> grandparents = new IdentityHashMap<>();
    for (int i = 0; i < features.length; i++) {
      Element parent = blocks.get(i).element().parent();
      gather(parents, parent, opinion[i], blocks.get(i));
      gather(grandparents, parent == null ? null : parent.parent(), opinion[i], blocks.get(i));
    }
    float[] before = running(opinion, blocks, false);
    float[] after = running(opinion, blocks, true);
    float most = max(opinion);
    float[][] extended = new float[features.length][];
    for (int i = 0; i < features.length; i++) {
      float[] row = Arrays.copyOf(features[i], COUNT);
      int at = Features.COUNT;
      for (int step = -3; step <= 3; step++) {
        row[at++] = i + step < 0 || i + step >= opinion.length ? 0 : opinion[i + step];
      }
      Element parent = blocks.get(i).element().parent();
      row[at++] = mean(parents, parent);
      row[at++] = mean(grandparents, parent == null ? null : parent.parent());
      row[at++] = before[i];
      row[at++] = after[i];
      row[at++] = most;
      row[at++] = (float) Math.log1p(before[i] + after[i]);
      row[at] = before[i] / (before[i] + after[i] + 1);
      extended[i] = row;
    }
    return extended;
  }

  private static void gather(
      Map<Element, float[]> to, @Nullable Element element, float opinion, Blocks.Block block) {
    if (element != null) {
      float[] sum = to.computeIfAbsent(element, k -> new float[2]);
      sum[0] += opinion * block.text().length();
      sum[1] += block.text().length();
    }
  }

  private static float mean(Map<Element, float[]> of, @Nullable Element element) {
    float[] sum = element == null ? null : of.get(element);
    return sum == null || sum[1] == 0 ? 0 : sum[0] / sum[1];
  }

  /// Characters believed in so far, from either end.
  private static float[] running(float[] opinion, List<Blocks.Block> blocks, boolean fromEnd) {
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

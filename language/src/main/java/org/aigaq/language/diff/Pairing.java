package org.aigaq.language.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which old paragraph became which new one: pairs in order whose summed likeness is highest.
final class Pairing {
  /// Below this share of common words two paragraphs are two paragraphs.
  private static final double ALIKE = 0.4;

  /// Cells of the table; a larger gap is a rewrite and is not paired.
  private static final int MAX_CELLS = 10_000;

  private Pairing() {}

  /// Pairs of positions (old, new), both rising.
  static List<int[]> of(List<String> old, List<String> now) {
    if (old.isEmpty() || now.isEmpty() || (long) old.size() * now.size() > MAX_CELLS) {
      return List.of();
    }
    double[][] alike = likeness(old, now);
    double[][] best = best(alike, old.size(), now.size());
    List<int[]> pairs = new ArrayList<>();
    int o = 0;
    int n = 0;
    while (o < old.size() && n < now.size()) {
      if (alike[o][n] > 0 && best[o][n] == alike[o][n] + best[o + 1][n + 1]) {
        pairs.add(new int[] {o++, n++});
      } else if (best[o + 1][n] >= best[o][n + 1]) {
        o++;
      } else {
        n++;
      }
    }
    return pairs;
  }

  private static double[][] best(double[][] alike, int olds, int nows) {
    double[][] best = new double[olds + 1][nows + 1];
    for (int o = olds - 1; o >= 0; o--) {
      for (int n = nows - 1; n >= 0; n--) {
        double skip = Math.max(best[o + 1][n], best[o][n + 1]);
        double pair = alike[o][n] > 0 ? alike[o][n] + best[o + 1][n + 1] : 0;
        best[o][n] = Math.max(skip, pair);
      }
    }
    return best;
  }

  private static double[][] likeness(List<String> old, List<String> now) {
    List<Map<String, Integer>> olds = old.stream().map(Pairing::words).toList();
    List<Map<String, Integer>> nows = now.stream().map(Pairing::words).toList();
    double[][] alike = new double[old.size()][now.size()];
    for (int o = 0; o < alike.length; o++) {
      for (int n = 0; n < alike[o].length; n++) {
        alike[o][n] = likeness(olds.get(o), nows.get(n));
      }
    }
    return alike;
  }

  /// Dice's coefficient over word counts; 0 when too low to count.
  private static double likeness(Map<String, Integer> a, Map<String, Integer> b) {
    int common = 0;
    for (var word : a.entrySet()) {
      common += Math.min(word.getValue(), b.getOrDefault(word.getKey(), 0));
    }
    int all = sum(a) + sum(b);
    double share = all == 0 ? 0 : 2.0 * common / all;
    return share >= ALIKE ? share : 0;
  }

  private static int sum(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String paragraph) {
    Map<String, Integer> words = new HashMap<>();
    for (String token : Tokens.of(paragraph)) {
      if (Tokens.isWord(token)) {
        words.merge(token, 1, Integer::sum);
      }
    }
    return words;
  }
}

package org.aigaq.ingest.read.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;

/// Counts, site by site, how much of what stands below elements with a word in their names is
/// article: what a [Vocabulary] is learned from.
final class NameVotes {
  private static final int MIN_SITES = 3;
  private static final double BASE = 0.4;
  private static final double PRIOR = 1.5;
  private static final Attr[] WHERE = {
    Attr.CLASS, Attr.ID, Attr.ROLE, Attr.ITEMPROP, Attr.DATA_COMPONENT, Attr.DATA_TESTID
  };

  /// By word and site: article characters, all characters.
  private final Map<String, Map<String, double[]>> votes = new TreeMap<>();

  void add(String site, PageBlocks page, List<Gold.Label> labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).weight() > 0) {
        Block block = page.blocks().get(i);
        double chars = Math.min(600, block.text().length());
        for (String word : path(page.outline().dom, block.element())) {
          double[] sum =
              votes
                  .computeIfAbsent(word, k -> new HashMap<>())
                  .computeIfAbsent(site, k -> new double[2]);
          sum[0] += chars * labels.get(i).y();
          sum[1] += chars;
        }
      }
    }
  }

  private static Set<String> path(Dom dom, int element) {
    Set<String> words = new HashSet<>();
    for (int up = element; up > dom.body(); up = dom.parent(up)) {
      for (Attr attr : WHERE) {
        words.addAll(Names.words(dom.attr(up, attr)));
      }
    }
    return words;
  }

  Vocabulary without(String site) {
    Map<String, Float> scores = new HashMap<>();
    votes.forEach(
        (word, sites) -> {
          double sum = 0;
          int n = 0;
          for (var vote : sites.entrySet()) {
            if (!vote.getKey().equals(site)) {
              sum += vote.getValue()[0] / vote.getValue()[1];
              n++;
            }
          }
          if (n >= MIN_SITES) {
            scores.put(word, score(sum, n));
          }
        });
    return new Vocabulary(scores);
  }

  private static float score(double sum, int n) {
    double odds = (sum + BASE * PRIOR) / (n - sum + (1 - BASE) * PRIOR);
    return Math.round(100 * Math.log(odds / (BASE / (1 - BASE)))) / 100f;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    new TreeMap<>(without("").scores())
        .forEach(
            (word, score) -> {
              if (Math.abs(score) >= 0.3) {
                out.append(String.format(Locale.ROOT, "%s\t%.2f%n", word, score));
              }
            });
    return out.toString();
  }
}

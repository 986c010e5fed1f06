package org.aigaq.ingest.read.article;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// How much of what goes with a word is article, site by site: every site has one vote.
final class SiteVotes {
  private static final double PRIOR = 1.5;

  private final double base;
  private final int minSites;

  /// By word and site: what is article, all.
  private final Map<String, Map<String, double[]>> votes = new TreeMap<>();

  /// @param base the share of all such text that is article
  /// @param minSites fewer have no say
  SiteVotes(double base, int minSites) {
    this.base = base;
    this.minSites = minSites;
  }

  void add(String word, String site, double article, double all) {
    double[] sum =
        votes
            .computeIfAbsent(word, k -> new HashMap<>(4))
            .computeIfAbsent(site, k -> new double[2]);
    sum[0] += article;
    sum[1] += all;
  }

  /// Log odds over those of the other sites, against those of all text.
  Map<String, Float> without(String site) {
    votes.values().removeIf(sites -> sites.size() < minSites);
    Map<String, Float> scores = new TreeMap<>();
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
          if (n >= minSites) {
            scores.put(word, score(sum, n));
          }
        });
    return scores;
  }

  private float score(double sum, int n) {
    double odds = (sum + base * PRIOR) / (n - sum + (1 - base) * PRIOR);
    return Math.round(100 * Math.log(odds / (base / (1 - base)))) / 100f;
  }
}

package org.aigaq.streams.trends.detect;

import java.util.List;

/// How unlikely chance makes what came of late: a scan over sums of the last 1, 2, 3, 6 and 12
/// windows, each held against what was usual before it. A sum of articles is a negative binomial
/// around volume times share times weekly profile.
///
/// @param fewest articles, below which nothing is remarkable
/// @param warmUp windows that a baseline must have seen
public record Detector(Clockwork clockwork, int fewest, long warmUp) {
  /// Scatter is estimated from capped residuals, which is too little.
  private static final double CAPPED = 1.5;

  /// @param score minus the decimal logarithm of the probability; 0 when nothing is remarkable
  /// @param windows of the span that is the most remarkable
  /// @param count articles in it
  /// @param expected articles in it
  public record Finding(double score, int windows, int count, double expected) {
    static final Finding NOTHING = new Finding(0, 1, 0, 0);
  }

  /// More than usual.
  ///
  /// @param baseline has learned everything before `recent`, and nothing of it
  /// @param recent the last windows without a gap, at most `Baseline.REACH`, oldest first
  public Finding more(Baseline baseline, List<Window> recent) {
    return scan(baseline, recent, true, Baseline.REACH);
  }

  /// More than usual in the last few windows alone: whether it still goes on.
  public Finding moreNow(Baseline baseline, List<Window> recent) {
    return scan(baseline, recent, true, STILL);
  }

  /// Less than usual.
  public Finding less(Baseline baseline, List<Window> recent) {
    return scan(baseline, recent, false, Baseline.REACH);
  }

  private static final int STILL = 3;

  private Finding scan(Baseline baseline, List<Window> recent, boolean more, int longest) {
    Finding best = Finding.NOTHING;
    if (baseline.learned() < warmUp) {
      return best;
    }
    int size = recent.size();
    double[] exposures = new double[size];
    double exposureBefore = 0;
    int countBefore = 0;
    for (int i = 0; i < size; i++) {
      Window window = recent.get(i);
      exposures[i] = window.volume() * baseline.factor(window.index(), clockwork);
      exposureBefore += exposures[i];
      countBefore += window.count();
    }
    double exposure = 0;
    int count = 0;
    int span = 0;
    for (int back = 1; back <= Math.min(size, longest); back++) {
      exposure += exposures[size - back];
      count += recent.get(size - back).count();
      if (Baseline.SPANS[span] == back) {
        var before = new Before(countBefore - count, exposureBefore - exposure, size - back);
        best = better(best, finding(baseline, span, count, exposure, before, more));
        span++;
      }
    }
    return best;
  }

  /// Of the recent windows, those before the span: the freshest knowledge of what is usual.
  private record Before(int count, double exposure, int windows) {}

  private Finding finding(
      Baseline baseline, int span, int count, double exposure, Before before, boolean more) {
    double[] weight = baseline.memoryWeights();
    double mean = 0;
    double square = 0;
    for (int m = 0; m < Baseline.MEMORIES; m++) {
      double keep = Baseline.kept(m, before.windows());
      double counts =
          keep * (baseline.count(m) - Baseline.PRIOR_COUNT) + Baseline.PRIOR_COUNT + before.count();
      double volume =
          keep * (baseline.volume(m) - Baseline.PRIOR_VOLUME)
              + Baseline.PRIOR_VOLUME
              + before.exposure();
      double share = counts / volume;
      mean += weight[m] * share;
      square += weight[m] * share * share * (1 + 1 / counts);
    }
    double unsure = square / (mean * mean) - 1;
    double expected = exposure * mean;
    var usual = new NegativeBinomial(expected, CAPPED * baseline.dispersion(span) + unsure);
    double score;
    if (more) {
      score = count < fewest || count <= expected ? 0 : -usual.logAtLeast(count);
    } else {
      score = expected < fewest || count >= expected ? 0 : -usual.logAtMost(count);
    }
    return new Finding(score, Baseline.SPANS[span], count, expected);
  }

  private static Finding better(Finding one, Finding other) {
    return other.score() > one.score() ? other : one;
  }
}

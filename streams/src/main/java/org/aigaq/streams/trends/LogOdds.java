package org.aigaq.streams.trends;

/// Log-odds ratio with an informative Dirichlet prior, in standard deviations (Monroe, Colaresi and
/// Quinn, "Fightin' Words", 2008).
final class LogOdds {
  /// Half an article stands for none: a share of nothing has no logarithm.
  private static final double LEAST = 0.5;

  private LogOdds() {}

  /// @param one of `oneAll`, `other` of `otherAll`
  /// @param prior pseudo-counts that both share, of `priorAll`
  /// @return positive when it belongs to the first more than to the second
  static double z(
      double one, double oneAll, double other, double otherAll, double prior, double priorAll) {
    double first = logit(one + prior, oneAll + priorAll);
    double second = logit(other + prior, otherAll + priorAll);
    return (first - second) / Math.sqrt(1 / (one + prior) + 1 / (other + prior));
  }

  /// The same, less the difference that was there before.
  ///
  /// @param oneBefore share 0..1 in the past; it is the first's prior, `weight` articles strong
  static double change(
      double one,
      double oneAll,
      double oneBefore,
      double other,
      double otherAll,
      double otherBefore,
      double weight) {
    double onePrior = Math.max(LEAST, weight * oneBefore);
    double otherPrior = Math.max(LEAST, weight * otherBefore);
    double now =
        logit(one + onePrior, oneAll + weight) - logit(other + otherPrior, otherAll + weight);
    double before = logit(onePrior, weight) - logit(otherPrior, weight);
    return (now - before) / Math.sqrt(1 / (one + onePrior) + 1 / (other + otherPrior));
  }

  private static double logit(double part, double whole) {
    return Math.log(part / Math.max(whole - part, 1e-9));
  }
}

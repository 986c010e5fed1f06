package org.aigaq.streams.life;

import org.aigaq.contract.record.ArticleStatus;

/// How sure a verdict is. The doubt of the strongest look, halved by each further agreeing look up
/// to the fifth, halved again by confirmation, and doubled when no control was ever clear:
///
/// `1 - clamp((1 - strength) * 0.5^min(looks - 1, 4) * (confirmed ? 0.5 : 1) * (clear ? 1 : 2))`,
/// with the doubt held between 0.01 and 0.95.
public final class Confidence {
  /// Of a verdict that rests on having read the article's text again.
  static final double READ_AGAIN = 0.97;

  private static final double LEAST_DOUBT = 0.01;
  private static final double MOST_DOUBT = 0.95;

  private Confidence() {}

  public static double removal(LifeState state) {
    int halvings = Math.clamp(state.missingLooks() - 1, 0, 4);
    double doubt = (1 - state.strength()) * Math.pow(0.5, halvings);
    doubt *= state.status() == ArticleStatus.REMOVED ? 0.5 : 1;
    doubt *= state.clearAt() == null ? 2 : 1;
    return Math.round((1 - Math.clamp(doubt, LEAST_DOUBT, MOST_DOUBT)) * 1000) / 1000.0;
  }
}

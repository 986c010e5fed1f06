package org.aigaq.ingest.read.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForestTest {
  /// One tree of two questions and one that is a leaf.
  private static final Forest FOREST =
      new Forest(
          new int[] {0, -4},
          new int[] {0, 1},
          new float[] {1, 5},
          new int[] {-1, -2},
          new int[] {1, -3},
          new float[] {-1, 0.5f, 2, 0.25f});

  private static double of(float... row) {
    return FOREST.packed().probabilities(new float[][] {row}, Float.POSITIVE_INFINITY)[0];
  }

  private static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  @Test
  void eachRowFallsToTheLeafThatItsFeaturesLeadTo() {
    assertThat(of(0, 9)).isEqualTo(logistic(-0.75), within(1e-6));
    assertThat(of(2, 4)).isEqualTo(logistic(0.75), within(1e-6));
    assertThat(of(2, 6)).isEqualTo(logistic(2.25), within(1e-6));
  }

  @Test
  void aValueAtTheThresholdIsLow() {
    assertThat(of(1, 9)).isEqualTo(of(0, 9));
    assertThat(of(2, 5)).isEqualTo(of(2, 4));
  }

  @Test
  void theTextFormKeepsTheForest() {
    Forest again = Forest.parse(Boosting.text(FOREST));
    assertThat(again).usingRecursiveComparison().isEqualTo(FOREST);
  }

  @Test
  void rowsOfWhichTheTreesAreSureStopOnTheWay() {
    Forest.Packed same =
        new Forest(
                new int[200],
                new int[1],
                new float[1],
                new int[] {-1},
                new int[] {-2},
                new float[] {-0.1f, 0})
            .packed();
    float[] probabilities = same.probabilities(new float[][] {{0}, {1}}, 1.5f);
    assertThat(probabilities[0]).isLessThan((float) logistic(-2));
    assertThat(probabilities[1]).isEqualTo(0.5f);
  }
}

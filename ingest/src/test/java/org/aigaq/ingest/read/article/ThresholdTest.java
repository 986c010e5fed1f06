package org.aigaq.ingest.read.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdTest {
  private static List<Block> blocks(int... lengths) {
    return IntStream.of(lengths)
        .mapToObj(length -> new Block(0, "a".repeat(length), 0, 0, 0, 0))
        .toList();
  }

  @Test
  void anUnsurePageTakesItsLikeliestText() {
    float threshold = Threshold.of(blocks(30, 900, 40), new float[] {0.1f, 0.43f, 0.05f});
    assertThat(threshold).isEqualTo(0.4f, within(1e-6f));
  }

  @Test
  void aSurePageAsksForAsMuchAsEver() {
    float threshold = Threshold.of(blocks(900, 500, 400), new float[] {0.99f, 0.98f, 0.4f});
    assertThat(threshold).isEqualTo(0.5f, within(1e-6f));
  }

  @Test
  void aPageWithoutProseIsNotFilledWithWhatItHas() {
    float[] verdict = {0.05f, 0.2f, 0.1f};
    assertThat(Threshold.of(blocks(20, 30, 25), verdict)).isGreaterThan(0.2f);
  }

  @Test
  void aLongBlockThatMayBeTextIsWorthMoreThanAShortOne() {
    float[] verdict = {0.9f, 0.46f};
    assertThat(Threshold.of(blocks(300, 600), verdict)).isEqualTo(0.45f, within(1e-6f));
  }
}

package org.aigaq.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void waitsGrowAndStayBounded() {
    var random = new SplittableRandom(7);

    assertThat(Backoff.after(1, random)).isBetween(Duration.ofMillis(125), Duration.ofMillis(250));
    assertThat(Backoff.after(4, random))
        .isBetween(Duration.ofMillis(1000), Duration.ofMillis(2000));
    assertThat(Backoff.after(1_000_000, random))
        .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
  }
}

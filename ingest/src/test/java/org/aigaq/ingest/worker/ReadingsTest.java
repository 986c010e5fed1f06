package org.aigaq.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.aigaq.contract.record.Extracted;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final int LARGE = 1_000_000;

  @Test
  void aReadingWithoutAnEndIsLeftAndItsPlaceIsFreeAgain() throws Exception {
    var readings = new Readings(1, Duration.ofMillis(50));
    var never = new CountDownLatch(1);
    var left =
        readings.bounded(
            "http://a.kz/",
            LARGE,
            () -> {
              never.await();
              return Readings.NOTHING;
            });
    assertThat(left.extracted())
        .isInstanceOfSatisfying(
            Extracted.Unreadable.class, u -> assertThat(u.reason()).isEqualTo("reader_timeout"));
    assertThat(readings.bounded("http://b.kz/", LARGE, () -> Readings.NOTHING))
        .isEqualTo(Readings.NOTHING);
  }

  @Test
  void aReaderThatFailsIsNamed() throws Exception {
    var readings = new Readings(1, Duration.ofSeconds(10));
    for (int size : new int[] {1, LARGE}) {
      var failed =
          readings.bounded(
              "http://a.kz/",
              size,
              () -> {
                throw new IllegalStateException("odd");
              });
      assertThat(failed.extracted())
          .isEqualTo(new Extracted.Unreadable("reader_failure", "IllegalStateException: odd"));
    }
  }
}

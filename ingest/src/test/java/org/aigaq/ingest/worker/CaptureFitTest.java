package org.aigaq.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.contract.topic.Json;
import org.aigaq.ingest.fetch.Fetched;
import org.aigaq.ingest.read.Reading;
import org.junit.jupiter.api.Test;

class CaptureFitTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void aFeedThatFitsNoRecordIsCutWithAFlag() throws Exception {
    var entry = new Entry("https://a.kz/1", "т".repeat(500), NOW, "1", List.of(), "ж".repeat(500));
    var entries = new Extracted.Entries("feed", Collections.nCopies(2_000, entry), null, false);
    Capture capture = capture(entries);
    assertThat(Json.MAPPER.writeValueAsBytes(capture).length)
        .isLessThanOrEqualTo(CaptureFit.MOST_BYTES);
    assertThat(capture.extracted())
        .isInstanceOfSatisfying(
            Extracted.Entries.class,
            e -> {
              assertThat(e.cut()).isTrue();
              assertThat(e.entries()).hasSizeBetween(100, 1_999);
            });
  }

  @Test
  void whatFitsIsLeftAsItIs() {
    var entries = new Extracted.Entries("feed", List.of(), null, false);
    assertThat(capture(entries).extracted()).isSameAs(entries);
  }

  private static Capture capture(Extracted extracted) {
    var request =
        new FetchRequest(
            "r",
            "s",
            "o",
            "https://a.kz/",
            "a.kz",
            "direct",
            Why.DISCOVERY,
            Target.FEED,
            null,
            NOW,
            NOW,
            NOW,
            0,
            null,
            null);
    var fetched =
        new Fetched(
            FetchOutcome.ANSWERED,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            new byte[0],
            null,
            NOW,
            NOW,
            null,
            false);
    var reading = new Reading(null, extracted);
    return new CaptureMaker("w").of(request, fetched, reading, null, null, Capture.Cost.NONE);
  }
}

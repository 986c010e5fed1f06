package org.aigaq.ingest.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.Extracted;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.aigaq.ingest.read.SharedData;
import org.junit.jupiter.api.Test;

class RealFeedsTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void everyRealFeedIsReadAndWhatIsRefusedIsAPage() throws IOException {
    List<Path> files = SharedData.files(SharedData.folder("feeds/real"));
    int items = 0;
    for (Path file : files) {
      Body body = new Body(Files.readAllBytes(file), "http://press.example/rss", null, Map.of());
      switch (Reader.feed(body, NOW, ZoneOffset.UTC)) {
        case Feed feed -> items += feed.items().size();
        case FeedReading.NoFeed(Extracted refused) ->
            assertThat(((Extracted.Unreadable) refused).reason())
                .as("%s: %s", file, refused)
                .isEqualTo("html_instead_of_feed");
      }
    }
    assertThat(items).isGreaterThan(10 * files.size());
  }
}

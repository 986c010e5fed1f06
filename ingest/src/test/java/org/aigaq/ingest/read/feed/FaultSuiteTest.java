package org.aigaq.ingest.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.junit.jupiter.api.Test;

/// Fifty sound feeds, each broken in every way that we know.
class FaultSuiteTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  /// @param of entries that the sound feeds hold
  record Tally(int recovered, int of) {
    double share() {
      return of == 0 ? 1 : (double) recovered / of;
    }
  }

  static Map<String, Tally> run() {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    List<MadeFeed> feeds = MadeFeed.fifty();
    Damage.kinds()
        .forEach(
            (name, kind) -> {
              int recovered = 0;
              int of = 0;
              for (MadeFeed feed : feeds) {
                byte[] broken = kind.of(feed.xml()).orElse(null);
                if (broken != null) {
                  recovered += recovered(feed, broken);
                  of += feed.truth().size();
                }
              }
              tallies.put(name, new Tally(recovered, of));
            });
    return tallies;
  }

  private static int recovered(MadeFeed feed, byte[] bytes) {
    String url = feed.truth().getFirst().url().replaceAll("/news.*", "/rss.xml");
    FeedReading reading =
        Reader.feed(new Body(bytes, url, "text/html", Map.of()), NOW, ZoneOffset.UTC);
    if (!(reading instanceof Feed read)) {
      return 0;
    }
    Set<MadeFeed.Truth> found = new HashSet<>();
    for (FeedItem item : read.items()) {
      if (item.url() != null && item.title() != null && item.publishedAt() != null) {
        found.add(new MadeFeed.Truth(item.url(), item.title(), item.publishedAt()));
      }
    }
    return (int) feed.truth().stream().filter(found::contains).count();
  }

  @Test
  void soundFeedsAreReadWhole() {
    for (MadeFeed feed : MadeFeed.fifty()) {
      assertThat(recovered(feed, feed.xml().getBytes(StandardCharsets.UTF_8)))
          .as(feed.name())
          .isEqualTo(feed.truth().size());
    }
  }

  @Test
  void ofFiftyFeedsBrokenInSeventyWaysNinetySevenEntriesInAHundredAreRecovered() {
    Map<String, Tally> tallies = run();
    double mean = tallies.values().stream().mapToDouble(Tally::share).average().orElse(0);
    assertThat(tallies).hasSizeGreaterThan(25);
    assertThat(mean).as("%s", tallies).isGreaterThanOrEqualTo(0.97);
  }
}

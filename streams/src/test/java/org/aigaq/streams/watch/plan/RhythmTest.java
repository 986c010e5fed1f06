package org.aigaq.streams.watch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Extracted.Source;
import org.aigaq.contract.record.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private static Schedule every(Duration discover) {
    Schedule d = Schedule.DEFAULT;
    return new Schedule(
        discover, d.revisit(), d.suspect(), d.probable(), d.confirmed(), d.restored(), d.probe());
  }

  private static Duration rest(String discover, @Nullable String said, int minutesBetween) {
    List<Instant> times =
        IntStream.range(0, 30)
            .mapToObj(i -> NOW.minus(Duration.ofMinutes((long) minutesBetween * (i + 1))))
            .toList();
    return Rhythm.rest(
        every(Duration.parse(discover)), said == null ? null : Duration.parse(said), times, NOW);
  }

  @Test
  void aFeedThatAsksForNothingIsReadAsConfigured() {
    assertThat(rest("PT5M", null, 600)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aQuietFeedThatAsksForLongerGetsHalfOfItsUsualPauseAndNoMoreThanItAsks() {
    assertThat(rest("PT5M", "PT60M", 40)).isEqualTo(Duration.ofMinutes(20));
    assertThat(rest("PT5M", "PT10M", 40)).isEqualTo(Duration.ofMinutes(10));
    assertThat(rest("PT5M", "P1D", 600)).as("six intervals").isEqualTo(Duration.ofMinutes(30));
    assertThat(rest("PT30M", "P1D", 6_000)).as("an hour").isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aBusyFeedIsReadAsConfiguredWhateverItAsks() {
    assertThat(rest("PT5M", "PT60M", 3)).isEqualTo(Duration.ofMinutes(5));
    assertThat(Rhythm.rest(every(Duration.ofMinutes(5)), Duration.ofHours(1), List.of(), NOW))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void theConfiguredIntervalIsNeverShortenedAndOneOfSecondsIsKept() {
    assertThat(rest("PT1S", "PT60M", 600)).isEqualTo(Duration.ofSeconds(1));
    assertThat(rest("PT3H", "PT10M", 600)).isEqualTo(Duration.ofHours(3));
    assertThat(rest("PT3H", "P1D", 6_000)).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void cachesAreBelievedAsFarAsTheyGo() {
    assertThat(Rhythm.cached(Map.of("cache-control", "public, max-age=600", "age", "60"), NOW))
        .isEqualTo(Duration.ofMinutes(9));
    assertThat(Rhythm.cached(Map.of("expires", "Fri, 20 Nov 2026 08:10:00 GMT"), NOW))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(Rhythm.cached(Map.of("cache-control", "no-cache, max-age=600"), NOW)).isNull();
    assertThat(Rhythm.cached(Map.of("expires", "0"), NOW)).isNull();
  }

  private static Source map(String name, @Nullable String at) {
    return new Source(Target.SITEMAP, name, at == null ? null : Instant.parse(at + "T00:00:00Z"));
  }

  @Test
  void ofAnIndexTheNewestThreeMapsAreRead() {
    List<Source> dated =
        List.of(
            map("1", "2026-01-01"),
            map("2", "2026-04-01"),
            map("3", "2026-03-01"),
            map("4", "2026-02-01"));
    assertThat(Children.chosen(Target.SITEMAP, "https://a.example/s.xml", 0, dated))
        .extracting(Source::url)
        .containsExactly("2", "3", "4");
    List<Source> undated =
        List.of(map("1", null), map("2", null), map("3", null), map("4", null), map("5", null));
    assertThat(Children.chosen(Target.SITEMAP, "https://a.example/s.xml", 0, undated))
        .extracting(Source::url)
        .containsExactly("1", "5", "4");
    assertThat(Children.chosen(Target.SITEMAP, "https://a.example/s.xml", Children.DEEPEST, dated))
        .isEmpty();
    assertThat(Children.chosen(Target.FEED, "https://a.example/rss", 0, dated)).isEmpty();
  }
}

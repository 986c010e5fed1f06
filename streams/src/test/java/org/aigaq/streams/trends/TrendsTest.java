package org.aigaq.streams.trends;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.TrendPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles in, alerts and points out.
class TrendsTest {
  @TempDir Path directory;
  private Press press;

  @BeforeEach
  void open() {
    press = new Press(directory);
    press.topic("floods", true);
  }

  @AfterEach
  void close() {
    press.close();
  }

  private List<Alert> alerts(String kind) {
    return press.alerts().stream().filter(alert -> kind.equals(alert.kind())).toList();
  }

  private static JsonNode more(Alert alert, String field) {
    return Objects.requireNonNull(alert.more().get(field));
  }

  @Test
  void aBurstOverSeveralOutletsOpensOneTrendIsExplainedAndCloses() {
    press.quiet(26);
    for (int i = 0; i < 6; i++) {
      press.about("floods", "tv" + i, "Flood near Kokdala breaks dam number " + i);
    }
    press.hours(1);
    press.quiet(16);

    List<Alert> told = alerts("burst");
    assertThat(told).extracting(Alert::id).containsOnly(told.getFirst().id());
    Alert first = told.getFirst();
    assertThat(first.type()).isEqualTo(AlertType.TREND);
    assertThat(first.status()).isEqualTo(AlertStatus.OPEN);
    assertThat(more(first, "topic").asText()).isEqualTo("floods");
    assertThat(more(first, "score").asDouble()).isGreaterThan(4.5);
    assertThat(told.get(told.size() - 2).facts().get("terms")).containsIgnoringCase("kokdala");
    assertThat(told).extracting(Alert::outlet).containsOnlyNulls();
    assertThat(first.title()).isNotBlank();
    assertThat(first.evidence()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(first.summary()).containsOnlyKeys("kk", "ru", "en");
    assertThat(told.getLast().status()).isEqualTo(AlertStatus.CLOSED);
    assertThat(told).extracting(Alert::seq).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void copiesOfOneTextAreNoBurst() {
    press.quiet(26);
    for (int i = 0; i < 12; i++) {
      press.copy("floods", "tv" + i, "Flood near Kokdala", "story-1");
    }
    press.hours(1);
    press.quiet(4);

    assertThat(press.alerts()).isEmpty();
  }

  @Test
  void oneOutletAloneIsNoBurst() {
    press.quiet(26);
    for (int i = 0; i < 12; i++) {
      press.about("floods", "tv1", "Flood report " + i);
    }
    press.hours(2);

    assertThat(alerts("burst")).isEmpty();
  }

  @Test
  void backfillNeverCounts() {
    press.quiet(26);
    press.entry(ArticleEntry.BACKFILL);
    for (int i = 0; i < 8; i++) {
      press.about("floods", "tv" + i, "Flood of years ago " + i);
    }
    press.entry(ArticleEntry.LIVE);
    press.quiet(3);

    assertThat(press.alerts()).isEmpty();
  }

  @Test
  void aRestartTellsNothingTwice() {
    press.quiet(26);
    for (int i = 0; i < 6; i++) {
      press.about("floods", "tv" + i, "Flood near Kokdala " + i);
    }
    press.hours(1);
    Alert before = alerts("burst").getLast();
    press.restart();
    press.quiet(1);
    for (int i = 0; i < 6; i++) {
      press.repeat(i);
    }
    press.hours(1);
    press.quiet(16);

    List<Alert> after = alerts("burst");
    assertThat(after).isNotEmpty().extracting(Alert::id).containsOnly(before.id());
    assertThat(after.getFirst().seq()).isGreaterThan(before.seq());
    assertThat(after.getLast().status()).isEqualTo(AlertStatus.CLOSED);
  }

  @Test
  void aLateArticleIsCountedInItsWindow() {
    press.quiet(14);
    Instant hour = press.now();
    press.about("floods", "tv1", "Flood in the morning");
    press.hours(1);
    press.published(hour.plus(Duration.ofMinutes(5)), "floods", "tv2", "Flood seen late");
    press.hours(2);

    List<TrendPoint> points =
        press.points().stream()
            .filter(p -> p.windowStart().equals(hour))
            .filter(p -> p.language() == null && p.ownership() == null)
            .toList();
    assertThat(points).extracting(TrendPoint::seq).isSorted().doesNotHaveDuplicates();
    assertThat(points.getFirst().articles()).isEqualTo(1);
    assertThat(points.getLast().articles()).isEqualTo(2);
    assertThat(points.getLast().outlets()).isEqualTo(2);
    assertThat(points.getLast().key()).startsWith("topic:floods#");
  }

  @Test
  void partsOfThePressHavePointsOfTheirOwn() {
    press.quiet(14);
    Instant hour = press.now();
    press.owned("state");
    press.about("floods", "tv1", "Flood in the morning");
    press.owned("independent");
    press.about("floods", "tv2", "Flood seen by others");
    press.about("floods", "tv2", "Flood seen again");
    press.hours(1);

    List<TrendPoint> points =
        press.points().stream().filter(p -> p.windowStart().equals(hour)).toList();
    assertThat(points)
        .extracting(TrendPoint::series)
        .containsExactlyInAnyOrder(
            "topic:floods", "topic:floods@state", "topic:floods@independent", "topic:floods@en");
    assertThat(points)
        .filteredOn(p -> "independent".equals(p.ownership()))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.articles()).isEqualTo(2);
              assertThat(p.totalArticles()).isEqualTo(2);
              assertThat(p.stateShare()).isNull();
            });
    assertThat(points)
        .filteredOn(p -> "en".equals(p.language()))
        .singleElement()
        .satisfies(p -> assertThat(p.stateShare()).isEqualTo(1));
  }

  @Test
  void aPointTellsWhoStandsBehindIt() {
    press.health("down-outlet", false);
    press.health("up-outlet", true);
    press.quiet(2);

    TrendPoint point = press.points().getLast();
    assertThat(point.completeness()).isEqualTo(0.5);
    assertThat(point.totalArticles()).isPositive();
    assertThat(point.stateShare()).isZero();
    assertThat(point.independentShare()).isZero();
  }

  @Test
  void whatStateMediaDoNotWriteAboutIsToldInNeutralWords() {
    press.quiet(26);
    for (int i = 0; i < 12; i++) {
      press.owned("independent");
      press.about("floods", "free" + i % 4, "Flood damage, part " + i);
    }
    press.hours(1);
    press.quiet(1);

    Alert absent =
        alerts("absence").stream()
            .filter(a -> a.facts().containsKey("state_total"))
            .findFirst()
            .orElseThrow();
    assertThat(absent.summary().get("en"))
        .contains("was not found in what we collected from state and state-aligned outlets")
        .contains("Not found does not mean not published");
    assertThat(absent.summary().get("ru")).contains("не найдена среди собранного нами");
    assertThat(absent.summary().get("kk")).contains("табылмады");
  }

  @Test
  void aWordThatNobodyAskedForIsTold() {
    press.quiet(30);
    for (int i = 0; i < 7; i++) {
      press.about(null, "tv" + i, "Kantarbaev resigns, version " + i);
    }
    press.hours(1);
    press.quiet(1);

    Alert told =
        press.alerts().stream().filter(a -> a.more().containsKey("term")).findFirst().orElseThrow();
    assertThat(more(told, "term").asText()).containsIgnoringCase("kantarbaev");
    assertThat(told.summary().get("en")).contains("occurs more often than before");
    assertThat(told.status()).isEqualTo(AlertStatus.OPEN);
  }
}

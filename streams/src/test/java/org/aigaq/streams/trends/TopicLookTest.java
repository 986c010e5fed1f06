package org.aigaq.streams.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.streams.sentence.Sentences;
import org.aigaq.streams.trends.detect.Baseline;
import org.aigaq.streams.trends.detect.Clockwork;
import org.aigaq.streams.trends.detect.Window;
import org.junit.jupiter.api.Test;

class TopicLookTest {
  private static final Clockwork HOURS = new Clockwork(Duration.ofHours(1));
  private static final long NOW = HOURS.indexOf(Instant.parse("2026-11-20T12:30:00Z"));
  private static final int MONTH = 30 * 24;
  private static final TopicLook.Topic FLOODS =
      new TopicLook.Topic("floods", Map.of("en", "Floods", "ru", "Паводки"), false);

  private final Board board = new Board(HOURS);
  private int number;

  /// A month of hours with so many articles of twenty.
  private static Baseline usual(int count) {
    Baseline baseline = Baseline.empty();
    for (long hour = NOW - MONTH - 12; hour < NOW - 12; hour++) {
      baseline = baseline.learn(new Window(hour, count, 20), HOURS);
    }
    return baseline;
  }

  /// In each of the last twelve hours.
  private void written(String ownership, int about, int all) {
    for (int hour = 0; hour < 12; hour++) {
      for (int i = 0; i < all; i++) {
        number++;
        Instant at = HOURS.start(NOW - hour).plusSeconds(i);
        String outlet = ownership + i % 4;
        board.put(
            new Mention(
                "a" + number,
                at.toEpochMilli(),
                "s" + number,
                new OutletRef(outlet, outlet, ownership, "news", "KZ"),
                "en",
                "Title",
                "https://x.example/" + number,
                i < about ? List.of("floods") : List.of(),
                List.of(),
                null,
                1));
      }
    }
  }

  private Sign sign(String key, int usual, double completeness) {
    List<Mention> all = Board.firsts(board.between(NOW - 12, NOW));
    var look =
        new TopicLook(
            TrendSettings.DEFAULT,
            board,
            NOW,
            all,
            all.stream().filter(m -> m.group() == Group.STATE).toList(),
            all.stream().filter(m -> m.group() == Group.INDEPENDENT).toList(),
            completeness,
            completeness);
    Baseline before = usual(usual);
    return look.signs(FLOODS, new TopicLook.Usual(before, before, before)).stream()
        .filter(sign -> sign.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String english(Sign sign) {
    return Sentences.trend(sign.facts(), ZoneId.of("Asia/Almaty")).getOrDefault("en", "");
  }

  @Test
  void aTopicThatCollapsesIsAbsent() {
    written("state", 0, 10);
    written("independent", 0, 10);

    Sign absent = sign("absence", 4, 1);
    assertThat(absent.opens()).isTrue();
    assertThat(english(absent)).contains("was found in what we collected");
    assertThat(sign("absence", 4, 0.5).opens()).as("half of the outlets unread").isFalse();
  }

  @Test
  void aDifferenceThatWasNotThereBeforeIsTold() {
    written("state", 1, 20);
    written("independent", 7, 20);

    Sign divergence = sign("divergence", 2, 1);
    assertThat(divergence.opens()).isTrue();
    assertThat(english(divergence))
        .isEqualTo(
            "State and independent outlets write unequally about “Floods” between 06:00 and 18:00:"
                + " 12 of 240 articles (5 %) at state and state-aligned outlets, 84"
                + " of 240 (35 %) at independent ones; before it was 10 % and 10 %.");
  }

  @Test
  void whatBothGroupsWriteAlikeIsNoDifference() {
    written("state", 2, 20);
    written("independent", 2, 20);

    assertThat(sign("divergence", 2, 1).opens()).isFalse();
    assertThat(sign("absence@state", 2, 1).opens()).isFalse();
  }
}

package org.aigaq.newsroom.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrowdTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void aHundredOutletsHaveTheirShareOfEverything() {
    Script crowd = Crowd.of(100, 20, HOUR, new SplittableRandom(1));
    assertThat(crowd.outlets()).hasSize(100);
    assertThat(crowd.articles()).hasSize(2000);
    assertThat(events(crowd, Event.Remove.class)).isBetween(40L, 120L);
    assertThat(events(crowd, Event.Restore.class)).isBetween(15L, 70L);
    assertThat(events(crowd, Event.Turn.class)).isBetween(16L, 70L);
    assertThat(crowd.timetable()).allMatch(entry -> entry.at().compareTo(HOUR.dividedBy(5)) >= 0);
  }

  @Test
  void theSameSeedMakesTheSamePress() {
    Script once = Crowd.of(5, 10, HOUR, new SplittableRandom(7));
    assertThat(Crowd.of(5, 10, HOUR, new SplittableRandom(7))).isEqualTo(once);
    assertThat(Crowd.of(5, 10, HOUR, new SplittableRandom(8))).isNotEqualTo(once);
  }

  @Test
  void moreArticlesThanThereAreTextsIsAnError() {
    assertThatThrownBy(() -> Crowd.of(1, 1000, HOUR, new SplittableRandom(1)))
        .hasMessageContaining("not 1000");
  }

  private static long events(Script script, Class<? extends Event> kind) {
    return script.timetable().stream().filter(entry -> kind.isInstance(entry.event())).count();
  }
}

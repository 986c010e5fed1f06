package org.aigaq.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestSeenTest {

  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

  @Test
  void aHostThatIsAskedTwiceWithinItsDelayIsNoticed() {
    RequestSeen early = seen("a:1", "/2", 150);
    assertThat(
            RequestSeen.tooSoon(
                List.of(seen("a:1", "/1", 0), seen("b:1", "/1", 60), early, seen("a:1", "/3", 350)),
                Duration.ofMillis(200)))
        .containsExactly(early);
  }

  @Test
  void robotsTxtIsNotHeldAgainstAnyone() {
    assertThat(
            RequestSeen.tooSoon(
                List.of(seen("a:1", "/robots.txt", 0), seen("a:1", "/1", 1)),
                Duration.ofMillis(200)))
        .isEmpty();
  }

  private static RequestSeen seen(String authority, String path, long millis) {
    return new RequestSeen(START.plusMillis(millis), "paper", authority, path, "", 200);
  }
}

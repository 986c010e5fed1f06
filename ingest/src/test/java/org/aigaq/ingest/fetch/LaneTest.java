package org.aigaq.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final Duration DELAY = Duration.ofSeconds(2);
  private static final long SECOND = 1_000_000_000L;

  @Test
  void theNextRequestStartsADelayAfterTheEndOfTheLast() {
    var lane = new Lane(0);
    int first = lane.tryEnter(lane.queue(false), 1, 0);
    Lane.Ticket second = lane.queue(false);
    assertThat(first).isZero();
    assertThat(lane.tryEnter(second, 1, 50 * SECOND)).as("the first one runs").isNegative();
    lane.leave(first, DELAY, 60 * SECOND);
    assertThat(lane.nanosToWait(1, 60 * SECOND)).isEqualTo(2 * SECOND);
    assertThat(lane.tryEnter(second, 1, 62 * SECOND - 1)).isNegative();
    assertThat(lane.tryEnter(second, 1, 62 * SECOND)).isZero();
  }

  @Test
  void whoComesFirstGoesFirstExceptWhatIsOnItsWay() {
    var lane = new Lane(0);
    Lane.Ticket first = lane.queue(false);
    Lane.Ticket redirect = lane.queue(true);
    assertThat(lane.tryEnter(first, 1, 0)).isNegative();
    assertThat(lane.tryEnter(redirect, 1, 0)).isZero();
  }

  @Test
  void aNewLaneIsSilentForAsLongAsItIsTold() {
    var lane = new Lane(5 * SECOND);
    Lane.Ticket ticket = lane.queue(false);
    assertThat(lane.tryEnter(ticket, 1, 5 * SECOND - 1)).isNegative();
    assertThat(lane.tryEnter(ticket, 1, 5 * SECOND)).isZero();
  }

  @Test
  void twoConnectionsRestEachForItself() {
    var lane = new Lane(0);
    assertThat(lane.tryEnter(lane.queue(false), 2, 0)).isZero();
    assertThat(lane.tryEnter(lane.queue(false), 2, 0)).isEqualTo(1);
    lane.leave(0, DELAY, SECOND);
    Lane.Ticket third = lane.queue(false);
    assertThat(lane.tryEnter(third, 2, 2 * SECOND)).isNegative();
    assertThat(lane.tryEnter(third, 2, 3 * SECOND)).isZero();
  }

  @Test
  void theDelayThatTheHostAsksForCounts() {
    var lane = new Lane(0);
    lane.slowDown(Duration.ofSeconds(10));
    int connection = lane.tryEnter(lane.queue(false), 1, 0);
    lane.leave(connection, DELAY, 0);
    assertThat(lane.nanosToWait(1, 0)).isEqualTo(10 * SECOND);
  }

  @Test
  void anOverloadedHostIsLeftAloneLongerEachTime() {
    var lane = new Lane(0);
    lane.answered(true, null, DELAY, 0);
    assertThat(lane.nanosToWait(1, 0)).isEqualTo(4 * SECOND);
    lane.answered(true, null, DELAY, 0);
    assertThat(lane.nanosToWait(1, 0)).isEqualTo(8 * SECOND);
    for (int i = 0; i < 20; i++) {
      lane.answered(true, null, DELAY, 0);
    }
    assertThat(lane.nanosToWait(1, 0)).as("at most sixteen delays").isEqualTo(32 * SECOND);
  }

  @Test
  void whatAnOverloadedHostAsksForIsGrantedUpToFiveMinutes() {
    var lane = new Lane(0);
    lane.answered(true, Duration.ofSeconds(60), DELAY, 0);
    assertThat(lane.nanosToWait(1, 0)).isEqualTo(60 * SECOND);
    lane.answered(true, Duration.ofDays(1), DELAY, 0);
    assertThat(lane.nanosToWait(1, 0)).isEqualTo(300 * SECOND);
  }

  @Test
  void aLaneIsIdleOnlyWhenItsDelayIsOver() {
    var lane = new Lane(0);
    lane.leave(lane.tryEnter(lane.queue(false), 1, 0), DELAY, 0);
    assertThat(lane.idle(SECOND)).isFalse();
    assertThat(lane.idle(2 * SECOND)).isTrue();
  }
}

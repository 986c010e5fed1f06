package org.aigaq.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final Duration DELAY = Duration.ofSeconds(2);
  private static final long SECOND = 1_000_000_000L;

  @Test
  void theDelayRunsFromStartToStart() {
    var lane = new Lane(0);
    Lane.Ticket first = enter(lane, 0);
    lane.sent(first, SECOND / 10);
    lane.heard(first, SECOND / 9);
    lane.leave(first, SECOND);
    Lane.Ticket second = lane.queue(false);
    assertThat(lane.tryEnter(second, 1, DELAY, SECOND / 9 + 2 * SECOND - 1)).isFalse();
    assertThat(lane.tryEnter(second, 1, DELAY, SECOND / 9 + 2 * SECOND)).isTrue();
  }

  @Test
  void aHostThatThinksForLongGotItsRequestAMomentAfterItWasSent() {
    var lane = new Lane(0);
    Lane.Ticket first = enter(lane, 0);
    lane.sent(first, 0);
    lane.heard(first, 9 * SECOND);
    lane.leave(first, 9 * SECOND);
    assertThat(lane.nanosToWait(1, SECOND)).as("a second on the way").isEqualTo(2 * SECOND);
  }

  @Test
  void aBusyHostThatTakesItsTimeIsGivenTheWholeDelayAfterItsAnswerBegins() {
    var lane = new Lane(0);
    Lane.Ticket first = enter(lane, 0);
    lane.sent(first, 0);
    lane.heard(first, 9 * SECOND / 10);
    lane.leave(first, 9 * SECOND / 10);
    assertThat(lane.nanosToWait(1, SECOND)).isEqualTo(2 * SECOND - SECOND / 10);
  }

  @Test
  void oneConnectionIsNeverTwo() {
    var lane = new Lane(0);
    Lane.Ticket first = enter(lane, 0);
    lane.sent(first, 0);
    Lane.Ticket second = lane.queue(false);
    assertThat(lane.tryEnter(second, 1, DELAY, 60 * SECOND)).as("the first one runs").isFalse();
    lane.leave(first, 61 * SECOND);
    assertThat(lane.tryEnter(second, 1, DELAY, 61 * SECOND)).isTrue();
  }

  @Test
  void twoConnectionsShareOneDelay() {
    var lane = new Lane(0);
    Lane.Ticket first = enter(lane, 0);
    Lane.Ticket second = lane.queue(false);
    assertThat(lane.tryEnter(second, 2, DELAY, 9 * SECOND)).as("not sent yet").isFalse();
    lane.sent(first, 9 * SECOND);
    lane.heard(first, 9 * SECOND);
    assertThat(lane.tryEnter(second, 2, DELAY, 11 * SECOND - 1)).isFalse();
    assertThat(lane.tryEnter(second, 2, DELAY, 11 * SECOND)).isTrue();
    lane.leave(first, 12 * SECOND);
    assertThat(lane.tryEnter(lane.queue(false), 2, DELAY, 60 * SECOND)).isFalse();
  }

  @Test
  void whatWasNeverSentRestsFromItsEnd() {
    var lane = new Lane(0);
    lane.leave(enter(lane, 0), 10 * SECOND);
    assertThat(lane.nanosToWait(1, 10 * SECOND)).isEqualTo(2 * SECOND);
  }

  @Test
  void whoComesFirstGoesFirstExceptWhatIsOnItsWay() {
    var lane = new Lane(0);
    Lane.Ticket first = lane.queue(false);
    Lane.Ticket redirect = lane.queue(true);
    assertThat(lane.tryEnter(first, 1, DELAY, 0)).isFalse();
    assertThat(lane.tryEnter(redirect, 1, DELAY, 0)).isTrue();
  }

  @Test
  void aNewLaneIsSilentForAsLongAsItIsTold() {
    var lane = new Lane(5 * SECOND);
    Lane.Ticket ticket = lane.queue(false);
    assertThat(lane.tryEnter(ticket, 1, DELAY, 5 * SECOND - 1)).isFalse();
    assertThat(lane.tryEnter(ticket, 1, DELAY, 5 * SECOND)).isTrue();
  }

  @Test
  void theDelayThatTheHostAsksForCountsAtOnce() {
    var lane = new Lane(0);
    Lane.Ticket first = enter(lane, 0);
    lane.leave(first, 0);
    lane.slowDown(Duration.ofSeconds(10));
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
    Lane.Ticket first = enter(lane, 0);
    assertThat(lane.idle(60 * SECOND)).isFalse();
    lane.leave(first, 0);
    assertThat(lane.idle(SECOND)).isFalse();
    assertThat(lane.idle(2 * SECOND)).isTrue();
  }

  private static Lane.Ticket enter(Lane lane, long now) {
    Lane.Ticket ticket = lane.queue(false);
    assertThat(lane.tryEnter(ticket, 1, DELAY, now)).isTrue();
    return ticket;
  }
}

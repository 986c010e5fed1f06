package org.aigaq.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aigaq.contract.record.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PolitenessGateTest {
  private static final Duration DELAY = Duration.ofMillis(20);
  private final PolitenessGate gate = new PolitenessGate(Ticker.system(), 100);

  @Test
  void manyThatWaitForOneHostGoOneAfterTheOther() throws Exception {
    List<Future<Long>> starts = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++) {
        starts.add(threads.submit(() -> pass(gate.at(pace(new AtomicBoolean(true))))));
      }
    }
    List<Long> sorted = new ArrayList<>();
    for (Future<Long> start : starts) {
      sorted.add(start.get());
    }
    sorted.sort(null);
    for (int i = 1; i < sorted.size(); i++) {
      assertThat(sorted.get(i) - sorted.get(i - 1)).isGreaterThanOrEqualTo(DELAY.toNanos());
    }
  }

  @Test
  void whoeverWaitsBehindAnotherIsTurnedAwayOnceTheHostIsAnotherWorkers() throws Exception {
    var ours = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> waiting = new ArrayList<>();
      try (Gate.Turn running = gate.at(pace(ours)).enter("host", false)) {
        running.confirm();
        for (int i = 0; i < 10; i++) {
          waiting.add(threads.submit(() -> pass(gate.at(pace(ours)))));
        }
        ours.set(false);
        for (Future<Long> each : waiting) {
          assertThatThrownBy(() -> each.get(20, TimeUnit.SECONDS))
              .hasCauseInstanceOf(Gate.Denied.class);
        }
      }
    }
  }

  @Test
  void whatPassesIsCounted() throws Exception {
    Gate passing = gate.at(pace(new AtomicBoolean(true)));
    pass(passing);
    try (Gate.Turn turn = passing.enter("host", true)) {
      turn.confirm();
      turn.confirm();
      turn.sent();
      turn.received(100);
      turn.received(23);
    }
    assertThat(passing.spent()).isEqualTo(new Capture.Cost(2, 123));
  }

  private static long pass(Gate passing) throws Gate.Denied, InterruptedException {
    try (Gate.Turn turn = passing.enter("host", false)) {
      turn.confirm();
      long start = System.nanoTime();
      turn.sent();
      turn.received(0);
      return start;
    }
  }

  private static Pace pace(AtomicBoolean ours) {
    long now = System.nanoTime();
    long later = now + Duration.ofMinutes(1).toNanos();
    return new Pace(DELAY, 1, now, later, ours::get, () -> true);
  }
}

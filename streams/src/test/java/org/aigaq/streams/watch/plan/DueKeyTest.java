package org.aigaq.streams.watch.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueKeyTest {
  private static final Instant T = Instant.parse("2026-11-20T08:00:00Z");

  private static String key(Lane lane, Instant at, String subject) {
    return new DueKey("vlast", "vlast.kz@home", lane, at, subject).text();
  }

  @Test
  void aKeyIsReadAsItWasWritten() {
    var key = new DueKey("vlast", "vlast.kz@home", Lane.CONTROL, T, "control:1:home");
    assertThat(DueKey.parse(key.text())).isEqualTo(key);
  }

  @Test
  void keysAreOrderedByUrgencyThenTimeThenSubject() {
    var ordered =
        List.of(
            key(Lane.SUSPECT, T.plusSeconds(9), "z"),
            key(Lane.CONTROL, T, "b"),
            key(Lane.CONTROL, T.plusMillis(1), "a"),
            key(Lane.BACKFILL, Instant.EPOCH, "a"));
    assertThat(ordered).isSorted();
  }

  @Test
  void aRangeEndsWithWhatIsDueNow() {
    String end = DueKey.upTo("vlast", "vlast.kz@home", Lane.OLD, T);
    assertThat(key(Lane.OLD, T, "zzz")).isLessThan(end);
    assertThat(key(Lane.OLD, T.plusMillis(1), "")).isGreaterThanOrEqualTo(end);
    assertThat(key(Lane.OLD, T.plusSeconds(100_000_000), "zzz"))
        .isLessThan(DueKey.end("vlast", "vlast.kz@home", Lane.OLD));
  }

  @Test
  void noKeyOfAnotherHostIsInAHostsRange() {
    String other = new DueKey("vlast", "vlast.kz@home2", Lane.OLD, T, "a").text();
    String from = DueKey.from("vlast", "vlast.kz@home", Lane.OLD, Instant.EPOCH);
    String end = DueKey.end("vlast", "vlast.kz@home", Lane.OLD);
    assertThat(other.compareTo(from) >= 0 && other.compareTo(end) < 0).isFalse();
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThatThrownBy(() -> DueKey.parse("nonsense")).isInstanceOf(IllegalArgumentException.class);
  }
}

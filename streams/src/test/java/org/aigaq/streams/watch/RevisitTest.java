package org.aigaq.streams.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.aigaq.contract.record.Validators;
import org.junit.jupiter.api.Test;

class RevisitTest {
  @Test
  void notModifiedIsNeverBelievedTwice() {
    var before = new Validators("\"v1\"", "Sat, 21 Nov 2026 10:00:00 GMT", "aa", "bb");
    assertThat(Revisit.unconditional(before)).isEqualTo(new Validators(null, null, "aa", "bb"));
    assertThat(Revisit.unconditional(null)).isNull();
  }
}

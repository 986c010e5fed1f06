package org.aigaq.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetPrefixTest {
  private final OffsetPrefix prefix = new OffsetPrefix();

  @Test
  void nothingIsCommittedBeforeAnythingIsDone() {
    assertThat(prefix.committable()).isEmpty();
    prefix.started(10);
    prefix.committed(10);
    assertThat(prefix.committable()).isEmpty();
  }

  @Test
  void aSlowRequestHoldsBackTheOnesAfterIt() {
    prefix.started(10);
    prefix.started(11);
    prefix.started(13);
    prefix.done(11);
    prefix.done(13);
    assertThat(prefix.committable()).hasValue(10);
    prefix.committed(10);
    assertThat(prefix.committable()).isEmpty();
    prefix.done(10);
    assertThat(prefix.committable()).hasValue(14);
  }

  @Test
  void whatIsCommittedIsNotCommittedAgain() {
    prefix.started(0);
    prefix.done(0);
    assertThat(prefix.committable()).hasValue(1);
    prefix.committed(1);
    assertThat(prefix.committable()).isEmpty();
  }
}

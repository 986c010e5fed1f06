package org.aigaq.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigPublisherTest {
  private static final byte[] OLD = {1};
  private static final byte[] NEW = {2};

  @Test
  void whatIsEqualIsLeftAlone() {
    assertThat(ConfigPublisher.changes(Map.of("a", OLD), Map.of("a", new byte[] {1}))).isEmpty();
  }

  @Test
  void whatDiffersIsWritten() {
    assertThat(ConfigPublisher.changes(Map.of("a", OLD), Map.of("a", NEW))).containsEntry("a", NEW);
  }

  @Test
  void whatIsGoneFromTheFileGetsATombstone() {
    assertThat(ConfigPublisher.changes(Map.of("a", OLD), Map.of())).containsEntry("a", null);
  }
}

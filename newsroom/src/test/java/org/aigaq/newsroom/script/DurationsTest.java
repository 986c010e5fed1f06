package org.aigaq.newsroom.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"500ms", "2s", "90s", "10m", "6h", "3d"})
  void whatIsReadIsWrittenAlike(String text) {
    assertThat(Durations.text(Durations.parse(text))).isEqualTo(text);
  }

  @Test
  void anOffsetMayBeBeforeTheStart() {
    assertThat(Durations.parse("-3h")).isEqualTo(Duration.ofHours(-3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "h", "3 weeks", "1.5h"})
  void anythingElseIsAnErrorThatShowsTheForm(String text) {
    assertThatThrownBy(() -> Durations.parse(text)).hasMessageContaining("for example 90s");
  }
}

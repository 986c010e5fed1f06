package org.aigaq.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsoleSettingsTest {
  @Test
  void anAddressThatOthersReachMustBeAllowedExplicitly() {
    assertThatThrownBy(() -> settings("0.0.0.0", false))
        .hasMessageContaining("0.0.0.0")
        .hasMessageContaining("use 127.0.0.1");
    assertThat(settings("0.0.0.0", true).host()).isEqualTo("0.0.0.0");
    assertThat(settings("127.0.0.1", false).port()).isZero();
  }

  @Test
  void thePasswordIsNotPrinted() {
    assertThat(settings("127.0.0.1", false).toString()).doesNotContain("secret");
  }

  private static ConsoleSettings settings(String host, boolean exposed) {
    return new ConsoleSettings(
        host,
        0,
        exposed,
        Set.of(),
        "127.0.0.1:9092",
        Map.of(),
        List.of(URI.create("http://127.0.0.1:9200")),
        "elastic",
        "secret",
        ZoneId.of("Asia/Almaty"));
  }
}

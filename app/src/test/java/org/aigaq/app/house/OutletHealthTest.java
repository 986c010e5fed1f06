package org.aigaq.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.OutletRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutletHealthTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void whatTheBudgetStretchesIsSaid() {
    var day = new Health.Day(7_400, 90_000_000, 8_000, 400_000_000, List.of("old", "backfill"));
    assertThat(OutletHealth.line(health(day)))
        .contains("7,400 of 8,000 requests", "90 of 400 MB", "wait longer: old, backfill");
  }

  @Test
  void aBudgetThatSufficesIsSaidWithoutMore() {
    var day = new Health.Day(10, 0, 8_000, 400_000_000, List.of());
    assertThat(OutletHealth.line(health(day))).contains("10 of 8,000").doesNotContain("wait");
    assertThat(OutletHealth.line(health(null))).doesNotContain("requests");
  }

  private static Health health(Health.@Nullable Day day) {
    var outlet = new OutletRef("steppe", "Steppe", "independent", "news", "KZ");
    return new Health(
        "steppe.example",
        "direct",
        "steppe",
        outlet,
        Health.State.UP,
        NOON,
        NOON,
        null,
        3.5,
        0,
        1,
        day);
  }
}

package org.aigaq.streams.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendSentencesTest {
  private static Map<String, String> burst(int articles, double expected) {
    var facts =
        new TrendFacts(
            "burst",
            Map.of("kk", "су тасқыны", "ru", "паводок", "en", "floods"),
            Instant.parse("2026-11-20T09:00:00Z"),
            Instant.parse("2026-11-20T11:00:00Z"),
            articles,
            3,
            expected,
            null,
            List.of(),
            null);
    return Sentences.trend(facts, ZoneId.of("Asia/Almaty"));
  }

  @Test
  void whereNothingWasExpectedNoNumberIsSaid() {
    Map<String, String> said = burst(4, 0.01);

    assertThat(said.values()).allSatisfy(s -> assertThat(s).doesNotContain("0.0", "0,0"));
    assertThat(said.get("en")).contains("4 articles").contains("lets hardly any be expected");
    assertThat(said.get("ru")).contains("4 материала").contains("почти ни одного не ожидалось");
    assertThat(said.get("kk")).contains("4 материал").contains("дерлік күтілмеген");
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 'lets 0.3 be', 'при 0,3 ожидаемых', 'күтілгені 0,3.'",
    "1, 'lets 1 be', 'при 1 ожидаемом', 'күтілгені 1.'",
    "2.98, 'lets 3 be', 'при 3 ожидаемых', 'күтілгені 3.'",
    "1.1, 'lets 1.1 be', 'при 1,1 ожидаемых', 'күтілгені 1,1.'",
    "11, 'lets 11 be', 'при 11 ожидаемых', 'күтілгені 11.'",
    "21.3, 'lets 21 be', 'при 21 ожидаемом', 'күтілгені 21.'",
  })
  void numbersAreSaidAsPeopleSayThem(double expected, String en, String ru, String kk) {
    Map<String, String> said = burst(40, expected);

    assertThat(said.get("en")).contains(en);
    assertThat(said.get("ru")).contains(ru);
    assertThat(said.get("kk")).contains(kk);
  }
}

package org.aigaq.ingest.read.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Просмотров: 9466",
        "9 ноября 2025, 01:45 Просмотров: 9466",
        "2026 ж. 20 қараша, 23:30Қаралды: 78242 күн бұрын",
        "1,204 views",
        "4 дн назад",
        "3 күн бұрын",
        "2 hours ago"
      })
  void whatCountsViewsOrDaysIsNoText(String line) {
    assertThat(Counters.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "За сутки ролик собрал 9466 просмотров.",
        "Просмотров всё больше",
        "Что было назад тому сто лет",
        "Два дня назад в городе открыли новую школу, в которой учатся 900 детей, сообщает акимат",
        "Бұл туралы бұрын айтылған",
        "Views of the old town"
      })
  void sentencesAndHeadingsAreNone(String line) {
    assertThat(Counters.is(line)).isFalse();
  }

  @Test
  void aBareNumberIsDigitsAlone() {
    assertThat(Counters.isBareNumber("8568")).isTrue();
    assertThat(Counters.isBareNumber("8 568 тенге")).isFalse();
  }
}

package org.aigaq.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "ҚАЗАҚСТАН, қазақстан",
    "Ұлы, ұлы",
    "ІРІ, ірі",
    "Ещё, еще",
    "Boeing, boeing",
    "journalist’s, journalist's",
  })
  void lettersBecomeLowerCaseAndPlain(String word, String folded) {
    assertThat(Folding.word(word)).isEqualTo(folded);
  }

  @Test
  void latinTwinsInACyrillicWordBecomeCyrillic() {
    assertThat(Folding.word("цензурa")).isEqualTo("цензура");
    assertThat(Folding.word("бiлiм")).isEqualTo("білім");
    assertThat(Folding.word("əкім")).isEqualTo("әкім");
    assertThat(Folding.word("CОВЕТ")).isEqualTo("совет");
  }

  @Test
  void aLatinNameWithACyrillicEndingKeepsItsLetters() {
    assertThat(Folding.word("Boeing-тың")).isEqualTo("boeing-тың");
    assertThat(Folding.word("COVID-тен")).isEqualTo("covid-тен");
  }

  @Test
  void composedAndDecomposedLettersAreOne() {
    assertThat(Folding.word("май")).isEqualTo(Folding.word("май"));
  }

  @Test
  void stressMarksGo() {
    assertThat(Folding.word("Ада\u0301м")).isEqualTo("адам");
  }

  @Test
  void invisibleLettersGo() {
    assertThat(Folding.word("цен\u00adзура\u200b")).isEqualTo("цензура");
  }
}

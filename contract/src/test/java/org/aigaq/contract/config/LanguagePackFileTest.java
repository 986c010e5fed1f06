package org.aigaq.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LanguagePackFileTest {
  @Test
  void everyPartMayBeLeftOut() {
    LanguagePack pack = LanguagePackFile.read("ky/edits.yaml", "version: 1\nlanguage: ky\n");

    assertThat(pack.language()).isEqualTo("ky");
    assertThat(pack.phrases().values()).allMatch(java.util.List::isEmpty);
    assertThat(pack.numbers()).isEmpty();
  }

  @Test
  void wordsMonthsAndNumbersAreRead() {
    LanguagePack pack =
        LanguagePackFile.read(
            "hu/edits.yaml",
            """
            version: 1
            language: hu
            phrases: {hedges: [állítólag], says: [mondta, "*-e"]}
            opposites: [[megerősít*, cáfol*]]
            same: [["%", százalék*]]
            dates: {months: {1: [január*]}, weekdays: {7: [vasárnap]}}
            numbers: {words: {2: [kettő, két], 1/2: [fele]}, scales: {3: [ezer]}}
            endings: ban ben nak nek
            negating: {prefixes: "nem"}
            """);

    assertThat(pack.phrases().get("says")).containsExactly("mondta", "*-e");
    assertThat(pack.months().get(1)).containsExactly("január*");
    assertThat(pack.numbers().get("1/2")).containsExactly("fele");
    assertThat(pack.endings()).containsExactly("ban", "ben", "nak", "nek");
  }

  @Test
  void mistakesAreNamedWithFileLineAndRemedy() {
    String yaml =
        """
        version: 1
        language: ky
        phrases: {hedge: [балким]}
        dates: {months: {13: [айы]}}
        numbers: {words: {many: [көп]}}
        same: [[км]]
        """;

    assertThatThrownBy(() -> LanguagePackFile.read("ky/edits.yaml", yaml))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("ky/edits.yaml:3")
        .hasMessageContaining("Did you mean `hedges`?")
        .hasMessageContaining("«13» is not 1 to 12")
        .hasMessageContaining("«many» is no number")
        .hasMessageContaining("a single spelling");
  }
}

package org.aigaq.streams.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aigaq.contract.config.ConfigException;
import org.aigaq.contract.record.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {
  private static final Version SLOVENE =
      Version.of("Novice", "Policija je v ponedeljek pridržala pet novinarjev v mestu Celje.");
  private static final Version HEDGED =
      Version.of(
          "Novice", "Policija je v ponedeljek domnevno pridržala pet novinarjev v mestu Celje.");

  @Test
  void aLanguageJoinsByAFileAlone(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("sl"));
    Files.writeString(
        folder.resolve("sl/edits.yaml"),
        """
        version: 1
        language: sl
        phrases: {hedges: [domnevno]}
        numbers: {words: {5: [pet], 6: [šest]}}
        dates: {weekdays: {1: [ponedeljek], 2: [torek]}}
        """);
    Lexicon slovene = new Packs(folder).of("sl");
    Version other =
        Version.of("Novice", "Policija je v torek pridržala šest novinarjev v mestu Celje.");

    assertThat(Compare.compareWith(SLOVENE, HEDGED, slovene).labels())
        .containsExactly("hedge_added");
    assertThat(Compare.compareWith(SLOVENE, other, slovene).labels())
        .containsExactly("number_changed", "date_changed");
  }

  @Test
  void kyrgyzEditsAreNamedByItsPack() {
    Version before =
        Version.of(
            "Бишкекте үч журналист кармалды",
            "Милиция дүйшөмбү күнү үч журналистти кармады. Министрлик муну тастыктады.");
    assertThat(
            labels(
                before,
                "Милиция шейшемби күнү беш журналистти кармады. Министрлик муну тастыктады.",
                "ky"))
        .contains("number_changed", "date_changed");
    assertThat(
            labels(
                before,
                "Милиция дүйшөмбү күнү балким үч журналистти кармады. Министрлик муну тастыктады.",
                "ky"))
        .containsExactly("hedge_added");
    assertThat(
            labels(
                before,
                "Милиция дүйшөмбү күнү үч журналистти кармаган эмес. Министрлик муну тастыктады.",
                "ky"))
        .contains("negation_changed");
  }

  @Test
  void aNegationInsideAKyrgyzVerbIsSeen() {
    Edit edit =
        Compare.compare(
            Version.of("Баш", "Шаар бийлиги жолду ондоду."),
            Version.of("Баш", "Шаар бийлиги жолду ондободу."),
            "ky");

    assertThat(edit.labels()).contains("negation_changed");
  }

  @Test
  void hungarianEditsAreNamedByItsPack() {
    Version before =
        Version.of(
            "Három újságírót vettek őrizetbe",
            "A rendőrség hétfőn három újságírót vett őrizetbe Szegeden. A minisztérium megerősítette a hírt.");
    assertThat(
            labels(
                before,
                "A rendőrség kedden öt újságírót vett őrizetbe Szegeden. A minisztérium megerősítette a hírt.",
                "hu"))
        .contains("number_changed", "date_changed");
    assertThat(
            labels(
                before,
                "A rendőrség hétfőn állítólag három újságírót vett őrizetbe Szegeden. A minisztérium megerősítette a hírt.",
                "hu"))
        .containsExactly("hedge_added");
    assertThat(
            labels(
                before,
                "A rendőrség hétfőn három újságírót vett őrizetbe Szegeden. A minisztérium cáfolta a hírt.",
                "hu"))
        .contains("negation_changed");
  }

  private static List<String> labels(Version before, String text, String language) {
    Version after = Version.of(before.title(), text);
    return Compare.compareWith(before, after, Packs.common().of(language)).labels();
  }

  @Test
  void labelsAbstainInALanguageWithoutAPack() {
    Edit edit = Compare.compare(SLOVENE, HEDGED, "sl");

    assertThat(edit.cosmetic()).isFalse();
    assertThat(edit.labels()).isEmpty();
  }

  @Test
  void numbersInDigitsAreComparedInEveryLanguage() {
    Version five = Version.of("Novice", "Policija je pridržala 5 novinarjev v mestu Celje.");
    Version six = Version.of("Novice", "Policija je pridržala 6 novinarjev v mestu Celje.");

    assertThat(Compare.compare(five, six, "sl").labels()).containsExactly("number_changed");
  }

  @Test
  void aWrongPackIsRefusedByName(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("sl"));
    Files.writeString(folder.resolve("sl/edits.yaml"), "version: 1\nlanguage: sl\nwords: []\n");

    assertThatThrownBy(() -> new Packs(folder).of("sl"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("edits.yaml:3");
  }

  @Test
  void noCodeOfAPageBecomesAPath() {
    assertThat(Packs.common().of("../ru").language()).isEqualTo("und");
  }
}

package org.aigaq.language.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aigaq.language.analysis.Treebank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

  @ParameterizedTest
  @CsvSource({
    "kk, Үкімет жаңа заң жобасын қабылдады",
    "kk, Ükımet jaña zañ jobasyn qabyldady",
    "ru, Правительство приняло новый законопроект",
    "en, The government has passed a new bill",
    "ky, Өкмөт жаңы мыйзам долбоорун кабыл алды",
    "tt, Хөкүмәт яңа закон проектын кабул итте",
    "uz, Hukumat yangi qonun loyihasini qabul qildi",
    "uk, Уряд ухвалив новий законопроєкт про освіту",
  })
  void aHeadlineTellsItsLanguage(String code, String headline) {
    assertThat(IDENTIFIER.identify(headline).code()).isEqualTo(code);
  }

  @Test
  void kazakhInArabicScriptIsKazakh() {
    assertThat(IDENTIFIER.identify("قازاقستان ۇكىمەتى جاڭا زاڭ قابىلدادى").code()).isEqualTo("kk");
  }

  @Test
  void tooLittleTextIsUndetermined() {
    for (String text : List.of("", "12:30, 2026!", "да", "ok", "北京市民", "…")) {
      assertThat(IDENTIFIER.identify(text).code()).isEqualTo(Identified.UNDETERMINED);
    }
  }

  @Test
  void lettersWithoutALanguageAreUndetermined() {
    assertThat(IDENTIFIER.identify("xqzt wvvk jjqp zzkx qqwv").code())
        .isEqualTo(Identified.UNDETERMINED);
  }

  @Test
  void aLatinNameInAKazakhHeadlineDoesNotMatter() {
    assertThat(IDENTIFIER.identify("Telegram, WhatsApp: бұғаттау тоқтатылды ма?").code())
        .isEqualTo("kk");
  }

  @Test
  void latinNamesAreManyInARussianHeadline() {
    assertThat(IDENTIFIER.identify("Samsung Galaxy и Apple iPhone подорожали").code())
        .isEqualTo("ru");
  }

  @Test
  void confidenceGrowsWithTheText() {
    double few = IDENTIFIER.identify("Новости дня").confidence();
    double many =
        IDENTIFIER.identify("Новости дня: правительство приняло законопроект").confidence();
    assertThat(many).isGreaterThanOrEqualTo(few).isBetween(0.9, 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "kk, UD_Kazakh-KTB, 99, 99",
    "ru, UD_Russian-GSD, 99, 99",
    "en, UD_English-EWT, 99, 99",
    "ky, UD_Kyrgyz-KTMU, 98, 96",
    "tt, UD_Tatar-NMCTT, 98, 97",
    "uz, UD_Uzbek-UT, 99, 99",
  })
  void sentencesOfTreebanksAreIdentified(
      String code, String treebank, int sentences, int headlines) {
    assumeTrue(
        Files.isDirectory(Treebank.root()),
        "no treebanks at " + Treebank.root() + "; set -Daigaq.shared.data");
    // One or two words are often a name, a date or a greeting.
    List<String> texts =
        Treebank.sentences(treebank).stream()
            .filter(text -> text.split("\\P{L}+").length >= 4)
            .toList();
    assertThat(accuracy(code, treebank, texts)).isGreaterThanOrEqualTo(sentences);
    assertThat(accuracy(code, treebank + " six words", sixWords(texts)))
        .isGreaterThanOrEqualTo(headlines);
  }

  @ParameterizedTest
  @CsvSource({"2021", "2018", "arabic"})
  void kazakhIsKazakhInOtherScripts(String writing) {
    assumeTrue(Files.isDirectory(Treebank.root()), "no treebanks at " + Treebank.root());
    UnaryOperator<String> write =
        switch (writing) {
          case "2021" -> KazakhScripts::latin2021;
          case "2018" -> KazakhScripts::latin2018;
          default -> KazakhScripts::arabic;
        };
    List<String> texts = Treebank.sentences("UD_Kazakh-KTB").stream().map(write).toList();
    assertThat(accuracy("kk", "KTB " + writing, sixWords(texts))).isGreaterThanOrEqualTo(98);
  }

  private static double accuracy(String code, String what, List<String> texts) {
    Map<String, Integer> codes = new HashMap<>();
    texts.forEach(text -> codes.merge(IDENTIFIER.identify(text).code(), 1, Integer::sum));
    double right = 100.0 * codes.getOrDefault(code, 0) / texts.size();
    System.out.printf("%s: %.1f %% of %d, %s%n", what, right, texts.size(), codes);
    if (Boolean.getBoolean("aigaq.lost")) {
      texts.stream()
          .filter(text -> !IDENTIFIER.identify(text).code().equals(code))
          .limit(40)
          .forEach(text -> System.out.println(IDENTIFIER.identify(text) + " " + text));
    }
    return right;
  }

  private static List<String> sixWords(List<String> texts) {
    return texts.stream()
        .map(text -> Arrays.asList(text.split(" ")))
        .filter(words -> words.size() >= 6)
        .flatMap(
            words ->
                IntStream.of((words.size() - 6) / 2)
                    .mapToObj(from -> words.subList(from, from + 6)))
        .map(words -> words.stream().collect(Collectors.joining(" ")))
        .toList();
  }
}

package org.aigaq.language.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.aigaq.language.text.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceLanguagesTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final List<String> CODES = List.of("kk", "ru", "en");

  @ParameterizedTest
  @CsvSource({
    "UD_Kazakh-KTB, kk, ru, 0.004, 0.25",
    "UD_Russian-GSD, ru, kk, 0.004, 0.40",
    "UD_English-EWT, en, kk, 0.004, 0.40",
  })
  void hardlyAWordLosesItsLanguageAndFewAreReadInAnother(
      String treebank, String language, String other, double lost, double needless) {
    assumeTrue(
        Files.isDirectory(Treebank.root().resolve(treebank)),
        () -> "no shared test data in " + Treebank.root());
    int[] counts = counted(Treebank.sentences(treebank), bit(language), bit(other));

    System.out.printf(
        "%s: of %d words %.2f%% lose %s, %.1f%% are read in %s too%n",
        treebank,
        counts[0],
        100.0 * counts[1] / counts[0],
        language,
        100.0 * counts[2] / counts[0],
        other);
    assertThat((double) counts[1] / counts[0]).isLessThan(lost);
    assertThat((double) counts[2] / counts[0]).isLessThan(needless);
  }

  /// @return words in the script of the language, those that lost it, those that have the other
  private static int[] counted(List<String> sentences, int language, int other) {
    int[] counts = new int[3];
    var languages = new SentenceLanguages();
    boolean latin = language == SentenceLanguages.ENGLISH;
    for (String sentence : sentences) {
      languages.reset(sentence);
      var words = WORD.matcher(sentence);
      while (words.find()) {
        int given = languages.of(words.start(), words.end());
        if (Folding.isLatin(sentence.charAt(words.start())) == latin) {
          counts[0]++;
          counts[1] += (given & language) == 0 ? 1 : 0;
          counts[2] += (given & other) != 0 ? 1 : 0;
        }
      }
    }
    return counts;
  }

  private static int bit(String code) {
    return 1 << CODES.indexOf(code);
  }
}

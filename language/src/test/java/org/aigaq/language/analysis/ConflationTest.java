package org.aigaq.language.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.aigaq.language.analysis.Conflation.Figures;
import org.aigaq.language.analysis.Conflation.Pair;
import org.aigaq.language.identify.KazakhScripts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflationTest {
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
  private static final Set<String> VERBS = Set.of("VERB");
  private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "VERB", "ADJ");

  @BeforeEach
  void treebanksAreThere() {
    assumeTrue(
        Files.isDirectory(Treebank.root()),
        "no treebanks at " + Treebank.root() + "; set -Daigaq.shared.data");
  }

  @Test
  void kazakhNounsFindTheirForms() {
    check("UD_Kazakh-KTB", NOUNS, "kk", 99, 95);
  }

  @Test
  void kazakhVerbsFindTheirForms() {
    check("UD_Kazakh-KTB", VERBS, "kk", 95, 85);
  }

  @Test
  void russianNounsFindTheirForms() {
    check("UD_Russian-GSD", NOUNS, "ru", 98, 95);
  }

  @Test
  void russianVerbsFindTheirForms() {
    check("UD_Russian-GSD", VERBS, "ru", 96, 90);
  }

  @Test
  void englishNounsFindTheirForms() {
    check("UD_English-EWT", NOUNS, "en", 97, 93);
  }

  @Test
  void englishVerbsFindTheirForms() {
    check("UD_English-EWT", VERBS, "en", 78, 90);
  }

  @Test
  void kazakhNounsOfUniMorphFindTheirForms() {
    check("kk UniMorph", Treebank.unimorph(), Treebank.unimorph(), "kk", true, 99, 98);
  }

  /// The keyword stays in Cyrillic letters.
  @ParameterizedTest
  @ValueSource(strings = {"2021", "2018", "arabic"})
  void kazakhNounsInOtherScriptsAreFound(String writing) {
    UnaryOperator<String> write =
        switch (writing) {
          case "2021" -> KazakhScripts::latin2021;
          case "2018" -> KazakhScripts::latin2018;
          default -> KazakhScripts::arabic;
        };
    List<Pair> pairs =
        Treebank.pairs("UD_Kazakh-KTB", NOUNS).stream()
            .map(pair -> new Pair(write.apply(pair.form()), pair.lemma()))
            .toList();
    check("KTB nouns in " + writing, pairs, pairs, "kk", true, 95, 90);
  }

  private static void check(
      String treebank, Set<String> classes, String language, int recall, int precision) {
    List<Pair> pairs = Treebank.pairs(treebank, classes);
    List<Pair> corpus = Treebank.pairs(treebank, CONTENT);
    boolean nouns = classes == NOUNS;
    List<Pair> all = Treebank.pairs(treebank, Set.of());
    System.out.println("among all words: " + Conflation.measure(pairs, all, language, nouns));
    check(treebank + classes, pairs, corpus, language, nouns, recall, precision);
  }

  private static void check(
      String what,
      List<Pair> pairs,
      List<Pair> corpus,
      String language,
      boolean nouns,
      int recall,
      int precision) {
    Figures figures = Conflation.measure(pairs, corpus, language, nouns);
    System.out.printf("%s: %d pairs, %s%n", what, pairs.size(), figures);
    if (Boolean.getBoolean("aigaq.lost")) {
      System.out.println(Conflation.lost(pairs, language, nouns));
      System.out.println(Conflation.confused(pairs, corpus, language, nouns));
    }
    assertThat(figures.recall()).isGreaterThanOrEqualTo(recall);
    assertThat(figures.precision()).isGreaterThanOrEqualTo(precision);
  }
}

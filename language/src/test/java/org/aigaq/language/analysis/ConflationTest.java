package org.aigaq.language.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.aigaq.language.analysis.Conflation.Figures;
import org.aigaq.language.analysis.Conflation.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConflationTest {
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
  private static final Set<String> VERBS = Set.of("VERB");

  @BeforeEach
  void treebanksAreThere() {
    assumeTrue(
        Files.isDirectory(Treebank.root()),
        "no treebanks at " + Treebank.root() + "; set -Daigaq.shared.data");
  }

  @Test
  void kazakhNounsFindTheirForms() {
    check("kk KTB nouns", Treebank.pairs("UD_Kazakh-KTB", NOUNS), "kk", true, 98, 94);
  }

  @Test
  void kazakhNounsOfUniMorphFindTheirForms() {
    check("kk UniMorph nouns", Treebank.unimorph(), "kk", true, 98, 98);
  }

  @Test
  void kazakhVerbsFindTheirForms() {
    check("kk KTB verbs", Treebank.pairs("UD_Kazakh-KTB", VERBS), "kk", false, 93, 80);
  }

  @Test
  void russianNounsFindTheirForms() {
    check("ru GSD nouns", Treebank.pairs("UD_Russian-GSD", NOUNS), "ru", true, 93, 89);
  }

  @Test
  void russianVerbsFindTheirForms() {
    check("ru GSD verbs", Treebank.pairs("UD_Russian-GSD", VERBS), "ru", false, 70, 70);
  }

  @Test
  void englishNounsFindTheirForms() {
    check("en EWT nouns", Treebank.pairs("UD_English-EWT", NOUNS), "en", true, 97, 93);
  }

  @Test
  void englishVerbsFindTheirForms() {
    check("en EWT verbs", Treebank.pairs("UD_English-EWT", VERBS), "en", false, 75, 90);
  }

  private static void check(
      String what, List<Pair> pairs, String language, boolean nouns, int recall, int precision) {
    Figures figures = Conflation.measure(pairs, language, nouns);
    System.out.printf("%s: %d pairs, %s%n", what, pairs.size(), figures);
    if (Boolean.getBoolean("aigaq.lost")) {
      System.out.println(Conflation.lost(pairs, language, nouns, 60));
    }
    assertThat(figures.recall()).isGreaterThanOrEqualTo(recall);
    assertThat(figures.precision()).isGreaterThanOrEqualTo(precision);
  }
}

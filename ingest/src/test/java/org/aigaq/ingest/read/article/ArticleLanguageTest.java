package org.aigaq.ingest.read.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleLanguageTest {
  private static final String KAZAKH =
      "Ауыл тұрғындары жаңа көпір салынғанын күтіп отыр. Әкімдік құрылыс көктемде басталады дейді.";

  @Test
  void wordsAreBelievedBeforeTheTemplate() {
    assertThat(ArticleLanguage.of("Жаңа көпір", KAZAKH, "ru")).isEqualTo("kk");
  }

  @Test
  void aDeclarationThatAgreesKeepsItsRegion() {
    assertThat(ArticleLanguage.of("Жаңа көпір", KAZAKH, "kk-KZ")).isEqualTo("kk-KZ");
  }

  @Test
  void whatCannotBeToldIsAsDeclared() {
    assertThat(ArticleLanguage.of("12:30", "", "ru")).isEqualTo("ru");
    assertThat(ArticleLanguage.of("12:30", "", null)).isNull();
  }

  @Test
  void aLanguageThatTheIdentifierWasNotTaughtIsAsDeclared() {
    String hungarian =
        "A falu lakói régóta várják, hogy elkészüljön az új híd. A hivatal szerint tavasszal "
            + "kezdődik az építkezés, és a következő évben már járhatnak rajta.";
    String serbian =
        "Становници села већ дуго чекају да се заврши нови мост. Општина каже да радови почињу "
            + "на пролеће.";
    assertThat(ArticleLanguage.of("Új híd", hungarian, null)).isNotEqualTo("hu");
    assertThat(ArticleLanguage.of("Új híd", hungarian, "hu")).isEqualTo("hu");
    assertThat(ArticleLanguage.of("Нови мост", serbian, "sr")).isEqualTo("sr");
    assertThat(ArticleLanguage.of("Novi most", "Stanovnici sela čekaju.", "sr")).isEqualTo("sr");
  }

  @Test
  void aLanguageOfOtherLettersIsNotBelieved() {
    assertThat(ArticleLanguage.of("Жаңа көпір", KAZAKH, "hu")).isEqualTo("kk");
    assertThat(ArticleLanguage.of("Жаңа көпір", KAZAKH, "ka")).isEqualTo("kk");
  }

  @Test
  void aDeclaredLanguageThatTheIdentifierKnowsIsCorrected() {
    String german =
        "Die Bewohner des Dorfes warten schon lange auf die neue Brücke. Das Amt sagt, der Bau "
            + "beginne im Frühling.";
    assertThat(ArticleLanguage.of("Neue Brücke", german, "de")).isEqualTo("de");
    assertThat(ArticleLanguage.of("Жаңа көпір", KAZAKH, "tr")).isEqualTo("kk");
    assertThat(ArticleLanguage.of("Neue Brücke", german, "en")).isEqualTo("de");
  }

  @Test
  void whatIsNoLanguageIsNotBelieved() {
    assertThat(ArticleLanguage.of("Жаңа көпір", KAZAKH, "xx")).isEqualTo("kk");
  }
}

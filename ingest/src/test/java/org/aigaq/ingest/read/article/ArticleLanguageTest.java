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
}

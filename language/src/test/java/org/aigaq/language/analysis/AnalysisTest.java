package org.aigaq.language.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  @ParameterizedTest
  @CsvSource({
    "цензура, цензурасының",
    "цензура, ЦЕНЗУРАҒА",
    "адам, адам",
    "адам, адамдарымыздан",
    "халық, халқымыздың",
    "орын, орнында",
    "ауыз, аузы",
    "кітап, кітабын",
    "журналист, журналистер",
    "журналист, журналиске",
    "король, королі",
    "банк, банктердегілер",
    "АҚШ, АҚШ-пен",
    "ел, елі",
    "су, суы",
  })
  void aKazakhNounIsFoundInItsForms(String keyword, String word) {
    assertThat(matches("kk", true, keyword, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ел, елу", "тас, тасқын", "су, сурет", "қала, қалай", "бақ, бақылау", "жала, жалақы"})
  void aKazakhNounIsNotFoundInOtherWordsThatBeginAlike(String keyword, String word) {
    assertThat(matches("kk", true, keyword, word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "бұғаттау, бұғатталды",
    "бұғаттау, бұғаттап",
    "оқу, оқиды",
    "тап, тауып",
    "қою, қояды",
    "ұстау, ұстамады",
    "ұстау, ұсталғандардың",
    "жазу, жазушылар",
    "шығу, шықпайды",
    "қорық, қорқады",
    "болу, болғандықтан",
    "бару, барар",
  })
  void aKazakhVerbIsFoundInItsForms(String keyword, String word) {
    assertThat(matches("kk", false, keyword, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"білу, білдіреді", "жұм, жұмыс", "жақ, жақсы", "тап, тауар"})
  void aKazakhVerbIsNotFoundInOtherWords(String keyword, String word) {
    assertThat(matches("kk", false, keyword, word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Қазақстан, Qazaqstannyñ",
    "Қазақстан, QAZAQSTANĞA",
    "республика, Respwblïkasınıñ",
    "білім, bılımın",
    "білім, biliminiñ",
    "президент, prezidenti",
    "сайлау, saılaýǵa",
    "көші-қон, köşı-qondy",
    "тәжірибе, täjıribesın",
    "Қазақстан, قازاقستاننىڭ",
    "үкімет, ۇكىمەتى",
    "әлем, ٴالەمدە",
    "кітап, كىتاپتىڭ",
    "республика, رەسپۋبليكاسىنىڭ",
    "цензура, تسەنزۋرانىڭ",
    "бұғаттау, buğattaldy",
    "Qazaqstan, Қазақстанның",
  })
  void aKazakhKeywordIsFoundInOtherScripts(String keyword, String word) {
    assertThat(matches("kk", !keyword.equals("бұғаттау"), keyword, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"the", "election", "facebook", "window", "people's"})
  void anEnglishWordInAKazakhTextIsLeftAlone(String word) {
    assertThat(Analysis.terms(word, "kk", true, true))
        .allSatisfy(term -> assertThat(term.substring(2)).isEqualTo(word));
  }

  @Test
  void aNounKeywordIsNotFoundInVerbs() {
    assertThat(matches("kk", false, "ата", "атады")).isTrue();
    assertThat(matches("kk", true, "әлем", "әлемдік")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "журналист, журналистами",
    "рынок, рынка",
    "день, днями",
    "палец, пальцем",
    "боец, бойцов",
    "лев, львов",
    "девушка, девушек",
    "письмо, писем",
    "земля, земель",
    "статья, статей",
    "партия, партий",
    "здание, зданиям",
    "музей, музее",
    "время, времена",
    "человек, людьми",
    "ребёнок, детей",
    "котёнок, котят",
    "год, лет",
    "гражданин, граждане",
    "татарин, татарами",
    "церковь, церкви",
    "дочь, дочерей",
    "друг, друзьями",
    "Иванов, Ивановым",
    "Токаев, Токаева",
    "Пушкин, Пушкиным",
    "Достоевский, Достоевскому",
    "учёный, учёных",
    "столовая, столовой",
    "выборы, выборов",
    "деньги, денег",
  })
  void aRussianNounIsFoundInItsForms(String keyword, String word) {
    assertThat(matches("ru", true, keyword, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "мера, мэр",
    "пол, поля",
    "угол, уголь",
    "суд, судно",
    "мост, мостовая",
    "СМИ, семь",
    "ООН, она"
  })
  void aRussianNounIsNotFoundInOtherWordsThatBeginAlike(String keyword, String word) {
    assertThat(matches("ru", true, keyword, word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "писать, пишу",
    "писать, писавшего",
    "сказать, скажет",
    "бежать, бегут",
    "бежать, бежит",
    "арестовать, арестует",
    "арестовать, арестованы",
    "танцевать, танцуют",
    "идти, шёл",
    "прийти, пришедшие",
    "найти, найдено",
    "быть, будет",
    "ехать, едет",
    "взять, возьмут",
    "принять, примет",
    "снять, снимет",
    "избрать, изберут",
    "разобрать, разберет",
    "купить, куплю",
    "запретить, запрещён",
    "освободить, освобождённый",
    "построить, построен",
    "видеть, вижу",
    "хотеть, хочет",
    "мочь, могут",
    "помочь, помогла",
    "вести, вёл",
    "привести, приведёт",
    "вырасти, вырос",
    "погибнуть, погиб",
    "умереть, умерла",
    "дать, дадут",
    "давать, дают",
    "жить, живущие",
    "бояться, боится",
    "оставаться, остаётся",
    "открыть, откроют",
    "убить, убьёт",
    "бороться, борются",
  })
  void aRussianVerbIsFoundInItsForms(String keyword, String word) {
    assertThat(matches("ru", false, keyword, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "решать, решит",
    "помогать, поможет",
    "дать, дают",
    "вестись, ведут",
    "ведать, ведет"
  })
  void aRussianVerbIsNotFoundInItsNeighbours(String keyword, String word) {
    assertThat(matches("ru", false, keyword, word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ru, журналист, журналистами",
    "ru, свобода, свободе",
    "ru, самолёт, самолета",
    "en, journalist, journalists'",
    "en, city, cities",
    "en, censorship, Censorship’s",
  })
  void otherNounsAreFoundInTheirForms(String language, String keyword, String word) {
    assertThat(matches(language, true, keyword, word)).isTrue();
  }

  @Test
  void aLanguageWithoutRulesIsFoldedOnly() {
    assertThat(Analysis.terms("Straße", "de-AT", true, false)).containsExactly("n:straße");
  }

  @Test
  void nothingHasNoTerms() {
    assertThat(Analysis.terms("  ", "kk", true, false)).isEmpty();
  }

  @Test
  void termsAreEachSaidOnce() {
    List<String> terms = Analysis.terms("балаларымыздағыларға", "kk", true, false);
    assertThat(terms).doesNotHaveDuplicates().contains("n:бала").hasSizeLessThan(40);
  }

  private static boolean matches(String language, boolean nouns, String keyword, String word) {
    var document = new HashSet<>(Analysis.terms(word, language, true, false));
    return Analysis.terms(keyword, language, false, nouns).stream().anyMatch(document::contains);
  }
}

package org.aigaq.language.keyword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.config.KeywordTopic.Valid;
import org.aigaq.contract.config.KeywordsFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicMatcherTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final TopicMatcher KAZAKHSTAN =
      new TopicMatcher(KeywordsFile.read(Path.of("..", "keywords", "kz.yaml")));

  @Test
  void aKazakhKeywordFindsItsInflectedForms() {
    var matches = KAZAKHSTAN.match("kk", "Редакторлар цензурасының көлемі туралы", "", DAY);
    assertThat(matches).anySatisfy(is("censorship", "цензурасының"));
  }

  @Test
  void aKazakhPhraseFindsWordsInAnyInflection() {
    assertThat(topics("kk", "Билік сайттарды бұғаттауды тоқтатпады.")).contains("website_blocking");
    assertThat(topics("kk", "Сайлау учаскелерінде кезек болды.")).contains("elections");
    assertThat(topics("kk", "БАҚ-тар тәуелсіз, тәуелсіз БАҚ-тың саны аз.")).contains("censorship");
  }

  @Test
  void aRussianPhraseWithSlopFindsInflectedWords() {
    assertThat(topics("ru", "Полиция задержала в центре города двух журналистов."))
        .contains("journalist_safety");
    assertThat(topics("ru", "Заблокированы сайты двух газет.")).doesNotContain("elections");
  }

  @Test
  void englishRulesJoinWordsWithAnd() {
    assertThat(topics("en", "The regulator blocked Telegram on Monday."))
        .contains("vpn_messengers");
    assertThat(topics("en", "Telegram grew on Monday.")).doesNotContain("vpn_messengers");
  }

  @Test
  void onlyRulesOfTheArticlesLanguageAreTried() {
    assertThat(topics("en", "цензура")).isEmpty();
    assertThat(topics("ru-KZ", "цензура")).contains("censorship");
    assertThat(topics("fr", "цензура censorship")).isEmpty();
  }

  @Test
  void allLanguagesAreTriedWhenTheLanguageIsNotKnown() {
    assertThat(topics("und", "О цензуре спорили")).contains("censorship");
    assertThat(topics(null, "Courts and censorship")).contains("censorship");
  }

  @Test
  void namesCountLikeRules() {
    assertThat(topics("ru", "В фонде «Адил соз» рассказали")).contains("censorship");
  }

  @Test
  void whatMustNotOccurExcludes() {
    var topic = topic(Map.of("ru", List.of("митинг")), Map.of("ru", List.of("\"митинг-реквием\"")));
    var matcher = new TopicMatcher(List.of(topic));
    assertThat(matcher.match("ru", "", "Прошёл митинг", DAY)).hasSize(1);
    assertThat(matcher.match("ru", "", "Прошёл митинг-реквием", DAY)).isEmpty();
  }

  @Test
  void aTopicCountsOnlyWhileItIsValid() {
    String text = "Депутаты Мажилиса собрались";
    assertThat(topics("ru", text)).doesNotContain("parliament_until_2026");
    assertThat(KAZAKHSTAN.match("ru", "", text, LocalDate.of(2026, 6, 30)))
        .extracting(Match::topic)
        .contains("parliament_until_2026");
  }

  @Test
  void aPhraseDoesNotSpanTitleAndText() {
    var matcher =
        new TopicMatcher(List.of(topic(Map.of("ru", List.of("\"свобода слово\"~5")), Map.of())));
    assertThat(matcher.match("ru", "Закон и свобода", "Слово редактора", DAY)).isEmpty();
    assertThat(matcher.match("ru", "Закон", "О свободе слова", DAY))
        .singleElement()
        .satisfies(is("t", "свободе слова"));
  }

  @Test
  void theBeginningOfAWordIsUnderstood() {
    var matcher = new TopicMatcher(List.of(topic(Map.of("en", List.of("block*")), Map.of())));
    assertThat(matcher.match("en", "", "Unblocked? No: blockages.", DAY))
        .singleElement()
        .satisfies(is("t", "blockages"));
  }

  @Test
  void everyRuleThatCannotBeReadIsNamed() {
    var topic =
        topic(Map.of("ru", List.of("\"open", "a:b", "слово~", "NOT слово", "«»")), Map.of());
    assertThatThrownBy(() -> new TopicMatcher(List.of(topic)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .satisfies(message -> assertThat(message.lines()).hasSize(5))
        .contains("topic t, any, ru: the rule «\"open» cannot be read")
        .contains("«a:b»", "«слово~»", "«NOT слово»", "«»");
  }

  @Test
  void aLetterOfTheWrongAlphabetIsForgiven() {
    assertThat(topics("ru", "цензурa")).contains("censorship");
  }

  @Test
  void hostileTextIsBounded() {
    assertThat(topics("kk", "а".repeat(400_000))).isEmpty();
    assertThat(topics("kk", "ларлар".repeat(50_000))).isEmpty();
    assertThat(topics("kk", "-".repeat(400_000))).isEmpty();
  }

  private static Consumer<Match> is(String topic, String... words) {
    return match -> {
      assertThat(match.topic()).isEqualTo(topic);
      assertThat(match.words()).containsExactly(words);
    };
  }

  private static List<String> topics(@Nullable String language, String text) {
    return KAZAKHSTAN.match(language, "", text, DAY).stream().map(Match::topic).toList();
  }

  private static KeywordTopic topic(Map<String, List<String>> any, Map<String, List<String>> none) {
    Valid always = new Valid(null, null);
    return new KeywordTopic("t", Map.of(), false, any, none, Map.of(), always, null, null);
  }
}

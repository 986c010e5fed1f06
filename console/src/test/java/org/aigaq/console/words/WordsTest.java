package org.aigaq.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameKeysAndPlaces(Language language) throws IOException {
    Properties english = bundle(Language.EN);
    Properties words = bundle(language);

    assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(words.getProperty(key)).as(key).isNotBlank();
      assertThat(places(words, key)).as(key).isEqualTo(places(english, key));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTemplateClaimsAMotive(Language language) throws IOException {
    assertThat(bundle(language).values())
        .noneMatch(
            word ->
                word.toString()
                    .toLowerCase(Locale.ROOT)
                    .matches(".*(censor|цензур|приказ|скрыва|жасыр|hid(e|den|ing)).*"));
  }

  @Test
  void theFirstKeyThatThereIsGivesTheWord() {
    Words words = Words.in(Language.EN);

    assertThat(words.first("alert.last_seen.null", "alert.last_seen.edit", "alert.last_seen"))
        .isEqualTo("Last seen as before");
    assertThat(words.first("alert.last_seen.removal", "alert.last_seen")).isEqualTo("Last seen");
  }

  @ParameterizedTest
  @EnumSource
  void everyValueOfAClosedSetHasAWord(Language language) throws IOException {
    Properties words = bundle(language);

    assertHas(words, "type", AlertType.values());
    assertHas(words, "alert_status", AlertStatus.values());
    assertHas(words, "severity", Severity.values());
    assertHas(words, "status", ArticleStatus.values());
    assertHas(words, "banner", ArticleStatus.values());
    assertHas(words, "health", Health.State.values());
    for (Outcome outcome : Outcome.values()) {
      if (outcome != Outcome.UNKNOWN) {
        assertHas(words, "outcome", outcome);
      }
    }
  }

  @Test
  void aValueOfALaterVersionIsShownAsItIs() {
    assertThat(Words.in(Language.RU).of("outcome", "new_kind")).isEqualTo("new kind");
  }

  @ParameterizedTest
  @CsvSource({
    "'kk,ru;q=0.9', KK",
    "'ru-RU,ru;q=0.9,en;q=0.8', RU",
    "'de-DE,de;q=0.9', EN",
    "'', EN",
    "';;q=x', EN"
  })
  void theBrowsersLanguageIsTaken(String header, Language expected) {
    assertThat(Language.accepted(header)).isEqualTo(expected);
  }

  private static void assertHas(Properties words, String set, Object... values) {
    for (Object value : values) {
      assertThat(words).containsKey(set + "." + value.toString().toLowerCase(Locale.ROOT));
    }
  }

  private static int places(Properties words, String key) {
    String pattern = words.getProperty(key);
    return pattern.contains("{") ? new MessageFormat(pattern).getFormats().length : 0;
  }

  private static Properties bundle(Language language) throws IOException {
    var in =
        Objects.requireNonNull(
            Words.class.getResourceAsStream("page_" + language.code() + ".properties"));
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(reader);
      return words;
    }
  }
}

package org.aigaq.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeywordsFileTest {
  private static final String HEAD = "version: 1\ncountry: KZ\ntopics:\n";

  @Test
  void aTopicKeepsItsRulesByLanguage() {
    var topic =
        KeywordsFile.read(
                "k.yaml",
                HEAD
                    + """
                      - id: censorship
                        name: {en: Censorship}
                        alert: true
                        any: {kk: [цензура, '"сайтты бұғаттау"'], ru: ['"блокировка сайта"~3']}
                        valid: {from: 2024-06-19}
                    """)
            .getFirst();

    assertThat(topic.any().get("kk")).containsExactly("цензура", "\"сайтты бұғаттау\"");
    assertThat(topic.alert()).isTrue();

    assertThat(topic.valid()).isEqualTo(new KeywordTopic.Valid(LocalDate.of(2024, 6, 19), null));
  }

  @Test
  void aTopicWithoutARuleIsAnError() {
    assertThatThrownBy(() -> KeywordsFile.read("k.yaml", HEAD + "  - {id: empty, name: {en: E}}\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("k.yaml:4: topics[0]: no rule");
  }

  @Test
  void aLanguageThatIsNoneIsAnError() {
    assertThatThrownBy(
            () ->
                KeywordsFile.read(
                    "k.yaml", HEAD + "  - {id: a, name: {en: E}, any: {Русский: [а]}}\n"))
        .hasMessageContaining("is no language");
  }
}

package org.aigaq.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagePhrasesTest {
  @Test
  void everyKindMayBeLeftOut() {
    PagePhrases phrases =
        PagePhrases.read(
            "tg/pages.yaml",
            """
            version: 1
            language: tg
            not_found: {head: [саҳифа ёфт нашуд]}
            """);

    assertThat(phrases.language()).isEqualTo("tg");
    assertThat(phrases.kind("not_found").head()).containsExactly("саҳифа ёфт нашуд");
    assertThat(phrases.kind("wall")).isEqualTo(PagePhrases.Kind.NONE);
  }

  @Test
  void unknownKindsAndPhrasesOfALetterAreNamedWithTheirLine() {
    assertThatThrownBy(
            () ->
                PagePhrases.read(
                    "tg/pages.yaml",
                    """
                    version: 1
                    language: tg
                    not_fuond: {}
                    wall: {any: [a]}
                    """))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("tg/pages.yaml:3")
        .hasMessageContaining("tg/pages.yaml:4: wall.any[0]: «a» stands on many pages");
  }
}

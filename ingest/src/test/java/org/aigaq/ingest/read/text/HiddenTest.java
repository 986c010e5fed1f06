package org.aigaq.ingest.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HiddenTest {
  private static final String LONG = "<p>" + "words of an article ".repeat(50) + "</p>";

  @Test
  void aHiddenMenuIsHidden() {
    assertThat(isHidden("<div hidden>menu</div>" + LONG)).isTrue();
    assertThat(isHidden("<div style='display: none'>menu</div>" + LONG)).isTrue();
  }

  @Test
  void contentThatAScriptRevealsIsNot() {
    assertThat(isHidden("<p>skip</p><div hidden id=S:0>" + LONG + "</div>")).isFalse();
  }

  @Test
  void aLongHiddenPartOfALongerPageIsHidden() {
    assertThat(isHidden("<div hidden>" + LONG + "</div>" + LONG + LONG)).isTrue();
  }

  private static boolean isHidden(String html) {
    return Hidden.is(Jsoup.parse(html).select("div").getFirst());
  }
}

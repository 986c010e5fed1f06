package org.aigaq.ingest.read.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.aigaq.ingest.read.dom.Dom;
import org.junit.jupiter.api.Test;

class LastResortTest {
  @Test
  void paragraphsOutsideOfMenusAreTaken() {
    var page =
        Dom.parse("<nav><p>one two three four five six</p></nav><p>Five words are read here.</p>");
    assertThat(LastResort.of(page)).containsExactly("Five words are read here.");
  }

  @Test
  void aPageWithoutParagraphsSaysWhatItSays() {
    var page = Dom.parse("<div>Five words are read here.</div><footer>not this one, ever</footer>");
    assertThat(LastResort.of(page)).containsExactly("Five words are read here.");
  }

  @Test
  void anEmptyPageIsEmpty() {
    assertThat(LastResort.of(Dom.parse("<script>var a = 1 + 2 + 3 + 4 + 5;</script>"))).isEmpty();
  }
}

package org.aigaq.console.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
  @Test
  void textIsEscaped() {
    assertThat(Html.element("p", Attributes.NONE, Html.text("<script>&\"'")).render())
        .isEqualTo("<p>&lt;script&gt;&amp;&quot;&#39;</p>");
  }

  @Test
  void attributeValuesAreEscaped() {
    assertThat(Html.element("p", Attributes.of("title", "\" onclick=\"x")).render())
        .isEqualTo("<p title=\"&quot; onclick=&quot;x\"></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "vbscript:x",
        ""
      })
  void anAddressThatIsNotOfTheWebIsDropped(String address) {
    assertThat(Html.element("a", Attributes.of("href", address), Html.text("x")).render())
        .isEqualTo("<a>x</a>");
  }

  @Test
  void webAddressesAndOurOwnPathsStay() {
    assertThat(Html.element("a", Attributes.of("href", "https://dala.example/?a=1&b=2")).render())
        .isEqualTo("<a href=\"https://dala.example/?a=1&amp;b=2\"></a>");
    assertThat(Html.element("a", Attributes.of("href", "/alerts/1")).render())
        .isEqualTo("<a href=\"/alerts/1\"></a>");
  }

  @Test
  void charactersThatNoDocumentMayHaveAreReplaced() {
    assertThat(Html.text("a\u0000b\uD800c😀").render()).isEqualTo("a\uFFFDb\uFFFDc😀");
  }
}

package org.aigaq.newsroom.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Map<String, String> VALUE = Map.of("x", "<b> \"$1\\");

  @Test
  void aValueIsEscapedForItsPlace() {
    assertThat(Template.fill("{{x}}", VALUE)).isEqualTo("&lt;b&gt; &quot;$1\\");
    assertThat(Template.fill("{{&x}}", VALUE)).isEqualTo("<b> \"$1\\");
    assertThat(Template.fill("{{%x}}", VALUE)).isEqualTo("\\u003cb> \\\"$1\\\\");
  }

  @Test
  void aHoleWithoutAValueIsAnError() {
    assertThatThrownBy(() -> Template.fill("{{y}}", VALUE)).hasMessageContaining("'y'");
  }
}

package org.aigaq.contract.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  /// address as met | its normal form | why
  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTPS://Vlast.KZ/novosti/1.html             | https://vlast.kz/novosti/1.html      | scheme and host know no case
          https://vlast.kz:443/a                      | https://vlast.kz/a                   | the scheme's own port says nothing
          http://vlast.kz:8080/a                      | http://vlast.kz:8080/a               | another port is another server
          https://vlast.kz                            | https://vlast.kz/                    | an empty path is the root
          https://vlast.kz/a#comments                 | https://vlast.kz/a                   | a fragment never reaches the server
          https://vlast.kz/a/../b/./c                 | https://vlast.kz/b/c                 | dot segments are resolved
          https://vlast.kz/a?utm_source=tg&id=5       | https://vlast.kz/a?id=5              | tracking names the reader, not the page
          https://vlast.kz/a?fbclid=xyz               | https://vlast.kz/a                   | tracking alone leaves no query
          https://vlast.kz/a?b=2&a=1                  | https://vlast.kz/a?a=1&b=2           | the order of parameters says nothing
          https://vlast.kz/%D0%B0                     | https://vlast.kz/%D0%B0              | escapes stay
          https://vlast.kz/%d0%b0                     | https://vlast.kz/%D0%B0              | escapes have one case
          https://vlast.kz/а                          | https://vlast.kz/%D0%B0              | letters are escaped as browsers do
          https://қазақ.қаз/жаңалық                   | https://xn--80aau21bd.xn--80ao21a/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B | Kazakh hosts are IDNA
          https://vlast.kz/A                          | https://vlast.kz/A                   | paths know case
          https://vlast.kz/a/                         | https://vlast.kz/a/                  | a trailing slash may be another page
          https://www.vlast.kz/a                      | https://www.vlast.kz/a               | www may be another site
          http://vlast.kz/a                           | http://vlast.kz/a                    | plain http may answer differently
          """)
  void onePageHasOneForm(String met, String normal, String why) {
    assertThat(CanonicalUrl.of(met)).as(why).hasValue(normal);
    assertThat(CanonicalUrl.of(normal)).as("normal forms are stable").hasValue(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/novosti/1",
        "mailto:a@b.kz",
        "javascript:alert(1)",
        "ftp://vlast.kz/",
        "https:///a",
        "file:///etc/passwd"
      })
  void whatIsNoWebPageHasNone(String met) {
    assertThat(CanonicalUrl.of(met)).isEmpty();
  }

  @Test
  void anAddressLongerThanAnyRealOneHasNone() {
    assertThat(CanonicalUrl.of("https://vlast.kz/" + "a".repeat(2_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://Vlast.kz/a, vlast.kz",
    "https://vlast.kz:443/a, vlast.kz",
    "http://vlast.kz:443/a, vlast.kz:443",
    "http://127.0.0.1:8080/, 127.0.0.1:8080",
    "http://[::1]:8080/, [::1]:8080",
    "https://under_score.kz/a, under_score.kz",
    "https://user@vlast.kz/, vlast.kz"
  })
  void anAuthorityIsHostAndUnusualPort(String url, String authority) {
    assertThat(Authority.of(url)).isEqualTo(authority);
  }

  @Test
  void anArticleIdDependsOnSiteAndAddressOnly() {
    String id = ArticleId.of("vlast", "https://vlast.kz/a");
    assertThat(id).isEqualTo(ArticleId.of("vlast", "https://vlast.kz/a")).hasSize(32);
    assertThat(id).isNotEqualTo(ArticleId.of("other", "https://vlast.kz/a"));
    assertThat(ArticleId.of("a", "bc")).isNotEqualTo(ArticleId.of("ab", "c"));
  }
}

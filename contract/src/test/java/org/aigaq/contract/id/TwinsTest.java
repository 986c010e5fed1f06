package org.aigaq.contract.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinsTest {
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "https://a.example/news/1, http://a.example/news/1, a feed from before TLS",
    "https://a.example/news/1, https://www.a.example/news/1, a listing with www",
    "https://a.example/news/1, https://a.example/news/1/, a CMS that redirects to the slash",
    "http://www.a.example/news/1/, https://a.example/news/1, all three at once",
    "https://a.example/news?id=7, http://www.a.example/news?id=7, a query stays as it is",
    "https://a.example/1.html, https://www.a.example/1.html, a file has no slash to lose",
  })
  void formsOfOnePageAreTwinsOfEachOther(String one, String other, String why) {
    assertThat(CanonicalUrl.twins(one)).as(why).contains(other);
    assertThat(CanonicalUrl.twins(other)).as(why).contains(one);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "https://a.example/news/1, https://a.example/News/1, paths may tell cases apart",
    "https://a.example/news/1, https://m.a.example/news/1, a mobile page is another page",
    "https://a.example/news/1, https://a.example/kk/news/1, a language is another article",
    "https://a.example/news?id=7, https://a.example/news/?id=7, with a query the path is a program",
    "https://a.example/1.html, https://a.example/1.html/, a slash behind a file is an error page",
    "http://a.example:8080/n, https://a.example:8080/n, a port speaks one protocol",
    "http://127.0.0.1/n, http://www.127.0.0.1/n, numbers have no www",
  })
  void whatMayBeAnotherPageIsNoTwin(String one, String other, String why) {
    assertThat(CanonicalUrl.twins(one)).as(why).doesNotContain(other);
  }

  @Test
  void aTwinHasAnIdOfItsOwn() {
    assertThat(CanonicalUrl.twins("https://a.example/news/1"))
        .hasSize(7)
        .doesNotContain("https://a.example/news/1");
    assertThat(ArticleId.of("s", "https://a.example/n"))
        .isNotEqualTo(ArticleId.of("s", "http://a.example/n"));
  }
}

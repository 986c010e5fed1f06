package org.aigaq.newsroom.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Script;
import org.aigaq.newsroom.script.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class SkinTest {

  private static final Instant EPOCH = Instant.parse("2026-11-21T09:00:00Z");
  private static final Instant LATE = EPOCH.plus(Duration.ofDays(30));
  private static final Script DEMO = Script.demo();
  private static final Press PRESS =
      new Press(
          DEMO,
          new Timeline(EPOCH, 60),
          DEMO.outlets().stream().collect(Collectors.toMap(Outlet::id, o -> "http://" + o.id())));

  static Iterable<Outlet> outlets() {
    return DEMO.outlets();
  }

  @ParameterizedTest
  @MethodSource("outlets")
  void everyArticleShowsAllItsParagraphs(Outlet outlet) {
    for (Article article : DEMO.articles()) {
      if (article.outlet().equals(outlet.id()) && article.published() != null) {
        Page page = get(outlet, PRESS.urlOf(article.id(), EPOCH), EPOCH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(Template.escape(article.title()));
        assertThat(article.paragraphs())
            .allSatisfy(p -> assertThat(page.body()).contains(Template.escape(p)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("outlets")
  void everyPageOfTheChromeAnswers(Outlet outlet) {
    assertThat(get(outlet, "http://" + outlet.id() + "/", LATE).status()).isEqualTo(200);
    assertThat(get(outlet, "http://" + outlet.id() + "/robots.txt", LATE).body())
        .contains("Disallow");
    for (String section : outlet.sections().keySet()) {
      assertThat(get(outlet, "http://x/section/" + section + "/", LATE).status()).isEqualTo(200);
    }
    Page never = get(outlet, "http://x/xq/zzz/qqq", LATE);
    assertThat(never.status()).isEqualTo(outlet.softNotFound() ? 200 : 404);
  }

  @ParameterizedTest
  @MethodSource("outlets")
  void feedsAndSitemapsAreWellFormedAndNameArticles(Outlet outlet) throws Exception {
    String feed = outlet.feed() == null ? outlet.listing() : outlet.feed().path();
    assertThat(feed).isNotNull();
    if (outlet.feed() != null) {
      parse(get(outlet, "http://x" + feed, EPOCH).body());
    }
    assertThat(get(outlet, "http://x" + feed, EPOCH).body()).containsPattern(outlet.pathRegex());
    if (outlet.sitemap() != null) {
      parse(get(outlet, "http://x" + outlet.sitemap(), EPOCH).body());
    }
  }

  @ParameterizedTest
  @MethodSource("outlets")
  void whatIsSentReadsAsWhatWasWritten(Outlet outlet) {
    Page front = get(outlet, "http://x/", LATE);
    String read = new String(front.bytes(), Charset.forName(outlet.charset()));
    String resolved =
        Pattern.compile("&#(\\d+);")
            .matcher(read)
            .replaceAll(hit -> Character.toString(Integer.parseInt(hit.group(1))));
    assertThat(resolved).isEqualTo(front.body());
  }

  @Test
  void everyArticleOfTheFirstDayIsInItsFeedOrListing() {
    for (Article article : DEMO.articles()) {
      if (article.published() != null && article.published().isNegative()) {
        Outlet outlet = DEMO.outlet(article.outlet());
        String list = outlet.feed() == null ? outlet.listing() : outlet.feed().path();
        String url = PRESS.urlOf(article.id(), EPOCH);
        assertThat(get(outlet, "http://x" + list, EPOCH).body())
            .contains(url.substring(("http://" + outlet.id()).length()));
      }
    }
  }

  private static Page get(Outlet outlet, String url, Instant at) {
    String path = url.substring(url.indexOf('/', "http://".length()));
    return PRESS.respond(new Request(outlet.id(), path, Map.of()), at, 7);
  }

  private static void parse(String xml) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}

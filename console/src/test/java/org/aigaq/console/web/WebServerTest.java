package org.aigaq.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.aigaq.console.live.Event;
import org.aigaq.console.live.Hub;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebServerTest {
  private static final SmallIndex INDEX = new SmallIndex();
  private static final Hub HUB = new Hub();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final WebServer SERVER =
      new WebServer(
          new WebServer.Parts(
              INDEX,
              HUB,
              () -> true,
              Set.of(),
              Clock.fixed(SmallIndex.SEEN.plusSeconds(3600), ZoneOffset.UTC),
              ZoneId.of("Asia/Almaty"),
              Thread.ofVirtual().factory()));
  private static int port;

  @BeforeAll
  static void start() {
    port = SERVER.start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    HTTP.close();
  }

  @BeforeEach
  void mend() {
    INDEX.broken = false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/alerts/alert-1",
        "/alerts/keyword-1",
        "/articles?q=суд",
        "/articles/article-1",
        "/articles/article-1/diff/1..2",
        "/outlets",
        "/nowhere"
      })
  void noPageCarriesMarkupOrAddressesOfAHostileArticle(String path)
      throws IOException, InterruptedException {
    for (String language : new String[] {"kk", "ru", "en"}) {
      Document page = page(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

      assertThat(page.select("script")).hasSize(1);
      assertThat(page.select("[style], style, [onclick], iframe, img")).isEmpty();
      assertThat(page.select("a[href^=javascript]")).isEmpty();
      assertThat(page.select("html").attr("lang")).isEqualTo(language);
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("main")).hasSize(1);
    }
  }

  @Test
  void linksToOutletsTellThemNothing() throws IOException, InterruptedException {
    for (Element link : page("/alerts/alert-1").select("a[href^=http]")) {
      assertThat(link.attr("rel")).isEqualTo("noreferrer noopener nofollow");
    }
  }

  @Test
  void everyAnswerCarriesAStrictPolicy() throws IOException, InterruptedException {
    for (String path : new String[] {"/", "/api/alerts", "/nowhere", "/health/live"}) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy")).contains(Guard.POLICY);
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }
  }

  @Test
  void aChosenLanguageIsRemembered() throws IOException, InterruptedException {
    assertThat(get("/?lang=kk").headers().firstValue("Set-Cookie").orElse(""))
        .contains("lang=kk", "SameSite=Strict", "HttpOnly");
  }

  @Test
  void timesAreThoseOfAlmatyWithUtcBeside() throws IOException, InterruptedException {
    Element time = page("/alerts/alert-1?lang=en").select("td.time time").first();

    assertThat(time).isNotNull();
    assertThat(time.text()).isEqualTo("2026-11-03 13:00:00");
    assertThat(time.attr("title")).isEqualTo("2026-11-03 08:00:00 UTC");
  }

  @Test
  void theDifferenceOfTwoVersionsIsMarked() throws IOException, InterruptedException {
    Document page = page("/articles/article-1/diff/1..2?lang=en");

    assertThat(page.select(".headline del").text()).contains("Старый").contains("removed:");
    assertThat(page.select(".headline ins").text()).contains("Новый").contains("added:");
    assertThat(page.select(".prose del[data-change]")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aTrendSaysWhatItIsAboutInsteadOfWhose() throws IOException, InterruptedException {
    Document page = page("/alerts/trend-1?lang=en");

    assertThat(page.select(".labels .subject").text()).isEqualTo("паводок");
    assertThat(page.select(".outlet")).isEmpty();
    assertThat(page.text()).doesNotContain("null");
  }

  @Test
  void wordsThatRulesFoundAreMarkedWhereTheyStillStand() throws IOException, InterruptedException {
    Document page = page("/articles/article-1?lang=en");

    assertThat(page.select(".prose mark").eachText()).containsExactly("абзац", SmallIndex.HOSTILE);
    assertThat(page.select(".prose p").eachText())
        .containsExactly("Первый абзац.", SmallIndex.HOSTILE);
    assertThat(page.select("h1").text()).isEqualTo(SmallIndex.HOSTILE);
    assertThat(page.select("h1 mark").text()).isEqualTo("<script>");
  }

  @Test
  void anAlertOfKeywordsShowsTopicsRulesAndWords() throws IOException, InterruptedException {
    Document page = page("/alerts/keyword-1?lang=en");

    assertThat(page.select("#matches + dl mark").eachText()).contains("абзац", "прежние слова");
    assertThat(page.select("#matches + dl code").text()).isEqualTo(SmallIndex.HOSTILE);
  }

  @Test
  void aFilterWithoutMatchesSaysSo() throws IOException, InterruptedException {
    assertThat(page("/?type=trend&lang=en").select(".nothing").text())
        .isEqualTo("No alert matches this filter.");
  }

  @Test
  void aMatchIsMarked() throws IOException, InterruptedException {
    assertThat(page("/articles?q=x").select("mark").text()).isEqualTo("суд");
  }

  @Test
  void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
    for (String path :
        new String[] {"/alerts/x", "/articles/x", "/articles/article-1/diff/1..9", "/static/x"}) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(get("/api/alerts/x").body()).isEqualTo("{\"error\":404}");
  }

  @Test
  void anUnreachableIndexIsSaidInWords() throws IOException, InterruptedException {
    INDEX.broken = true;

    assertThat(get("/").statusCode()).isEqualTo(503);
    assertThat(page("/?lang=en").select("h1").text()).isEqualTo("The index cannot be read");
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void staticFilesAreKeptForEverUnderTheNameOfTheirContent()
      throws IOException, InterruptedException {
    String style = page("/").select("link[rel=stylesheet]").attr("href");
    var answer = get(style);

    assertThat(style).matches("/static/page\\.[0-9a-f]{12}\\.css");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  @Test
  void theSameDocumentsAreThereAsJson() throws IOException, InterruptedException {
    assertThat(get("/api/alerts").body()).contains("\"total\":1", "\"id\":\"alert-1\"");
    assertThat(get("/api/alerts/alert-1").body()).contains("\"rule_id\":\"removal.gone\"");
    assertThat(get("/api/articles?page=2").body()).contains("\"total\":1234", "\"page\":2");
    assertThat(get("/api/articles/article-1").body()).contains("\"status\":\"removed\"");
    assertThat(get("/api/articles/article-1/revisions").body()).contains("\"revision\":2");
  }

  @Test
  void theAtomFeedIsXmlWithStableIds() throws IOException, InterruptedException {
    var answer = get("/feeds/alerts.atom");
    Document feed = Jsoup.parse(answer.body(), "", org.jsoup.parser.Parser.xmlParser());

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    assertThat(feed.select("entry > id").text()).isEqualTo("urn:aigaq:alert:alert-1");
    assertThat(feed.select("entry > summary").text()).contains(SmallIndex.HOSTILE);
  }

  @Test
  void anOpenPageHearsOfANewAlert() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address("/events")).header("Accept", "text/event-stream").build();
    var answer = HTTP.send(request, BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(until(lines, "event: hello")).isTrue();

      HUB.publish(new Event("0.7", "{\"id\":\"alert-2\"}"));

      assertThat(until(lines, "data: {\"id\":\"alert-2\"}")).isTrue();
    }
  }

  @Test
  void aNameThatIsNotOursIsNotAnswered() {
    Guard guard = new Guard(Set.of("aigaq.example"));

    assertThat(guard.knows("127.0.0.1:8600")).isTrue();
    assertThat(guard.knows("LOCALHOST")).isTrue();
    assertThat(guard.knows("[::1]:8600")).isTrue();
    assertThat(guard.knows("aigaq.example:443")).isTrue();
    assertThat(guard.knows("rebinding.example:8600")).isFalse();
    assertThat(guard.knows("")).isFalse();
  }

  private static boolean until(BufferedReader lines, String wanted) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(wanted)) {
      line = lines.readLine();
    }
    return line != null;
  }

  private static Document page(String path) throws IOException, InterruptedException {
    return Jsoup.parse(get(path).body());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}

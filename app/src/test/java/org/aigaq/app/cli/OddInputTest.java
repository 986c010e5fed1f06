package org.aigaq.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `extract`, `feed` and `doctor` on what is no page and no feed: clear words, the right exit
/// status.
class OddInputTest {
  private static final String PAGE =
      "<html lang=en><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>"
          + "<p class=lead>The bridge is closed until Monday, the council said on Friday evening.</p>"
          + "<p>Repairs will take three days, and buses go by the old road until then.</p>"
          + "</article></body></html>";
  private static final String FEED =
      "<rss version='2.0'><channel><title>T</title><item><title>Bridge</title>"
          + "<link>http://press.example/n/1</link><pubDate>20.11.2025 14:05</pubDate></item></channel></rss>";

  @TempDir Path folder;
  private HttpServer server;
  private final Map<String, String> pages = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("content-type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private int run(String... args) {
    return CommandLineInterface.commandLine(Clock.systemUTC())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private String file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "feed"})
  void whatIsNoFileIsSaidInALineOfItsOwn(String command) throws IOException {
    String missing = folder.resolve("missing").toString();
    String empty = file("empty", new byte[0]);
    String torn = file("torn.gz", java.util.Arrays.copyOf(gzip(PAGE), 20));

    assertThat(run(command, missing, folder.toString(), empty, torn)).isEqualTo(1);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("there is no such file. Check the path."),
            line -> assertThat(line).contains("a folder. Name the files in it."),
            line -> assertThat(line).contains("\"error\":\"empty: "),
            line -> assertThat(line).contains("begins like a gzip file and is no whole one."));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void gzippedFilesAreReadAsTheyAre() throws IOException {
    assertThat(run("extract", file("page.html.gz", gzip(PAGE)))).isZero();
    assertThat(run("feed", "--zone", "Asia/Almaty", file("feed.xml.gz", gzip(FEED)))).isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            page -> assertThat(page).contains("\"title\":\"Bridge closed\""),
            feed -> assertThat(feed).contains("\"date\":\"2025-11-20T09:05:00Z\""));
  }

  @Test
  void aPageWhereAFeedWasMeantNamesTheFeedsOfThePage() throws IOException {
    String head =
        "<head><link rel=alternate type='application/rss+xml' href='https://p.example/rss'>";
    String page = file("page.html", PAGE.replace("<head>", head).getBytes(StandardCharsets.UTF_8));

    assertThat(run("feed", page)).isEqualTo(1);
    assertThat(out.toString()).contains("html_instead_of_feed: ", "https://p.example/rss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "feed"})
  void aServerThatIsNotThereIsANamedOutcome(String command) {
    server.stop(0);

    assertThat(run(command, at("/n/1"))).isEqualTo(1);
    assertThat(out.toString()).contains("tcp_refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "feed"})
  void anErrorOfTheServerIsSaidAsThat(String command) {
    assertThat(run(command, at("/n/1"))).isEqualTo(1);
    assertThat(out.toString()).contains("http_404: the server answered 404");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "feed"})
  void namingNothingIsAnErrorOfUsage(String command) {
    assertThat(run(command)).isEqualTo(2);
    assertThat(err.toString()).isNotBlank();
  }

  @Test
  void anAddressOfAnOutletIsReadAsItsFileSays() throws IOException {
    pages.put("/n/1", PAGE);
    String outlets = outlets("selectors: {body: p.lead}");

    assertThat(run("extract", "--outlets", outlets, at("/n/1"))).isZero();
    assertThat(out.toString()).contains("until Monday").doesNotContain("old road");
  }

  @Test
  void theZoneOfAnOutletIsThatOfItsFeed() throws IOException {
    pages.put("/rss", FEED);

    assertThat(run("feed", "--outlets", outlets("render: false"), at("/rss"))).isZero();
    assertThat(out.toString()).contains("\"date\":\"2025-11-20T09:05:00Z\"");
  }

  @Test
  void doctorSaysWhatItFindsAndThatItIsNotWell() throws IOException {
    pages.put("/rss", PAGE);

    assertThat(run("doctor", "--outlets", outlets("render: false"), "--keywords", keywords()))
        .isEqualTo(1);
    assertThat(out.toString()).contains("html_instead_of_feed", "Need a look: one.");
  }

  @Test
  void doctorIsContentWithAFeedAndItsArticle() throws IOException {
    pages.put("/rss", FEED.replace("http://press.example", at("")));
    pages.put("/n/1", PAGE);

    assertThat(run("doctor", "--outlets", outlets("render: false"), "--keywords", keywords()))
        .isZero();
    assertThat(out.toString()).contains("«Bridge closed»", "Every outlet can be read.");
  }

  @Test
  void doctorNamesTheMistakesOfAFileAndFetchesNothing() throws IOException {
    String outlets = outlets("selectors: {body: 'p['}\n    zone: Mars");

    assertThat(run("doctor", "--outlets", outlets, "--keywords", keywords())).isEqualTo(1);
    assertThat(err.toString())
        .contains("outlets.yaml:11: outlets[0].selectors.body: «p[» is no CSS selector")
        .contains("outlets.yaml:12: outlets[0].zone: «Mars» is no time zone")
        .doesNotContain("\tat ");
    assertThat(run("doctor", "--outlets", folder + "/none.yaml", "--keywords", keywords()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("there is no such file");
  }

  private String outlets(String more) throws IOException {
    String yaml =
        """
        version: 1
        country: KZ
        network: {allow_private_addresses: true}
        politeness: {delay: 50ms}
        outlets:
          - id: one
            name: {en: One}
            languages: [en]
            home: %s
            feeds: ["%s"]
            %s
        """
            .formatted(at("/"), at("/rss"), more);
    return file("outlets.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static String keywords() {
    return Path.of("..", "keywords", "kz.yaml").toString();
  }
}

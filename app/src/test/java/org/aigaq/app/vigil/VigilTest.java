package org.aigaq.app.vigil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aigaq.app.house.UserError;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Site;
import org.aigaq.ingest.worker.FetchOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One article on a small site of this machine.
class VigilTest {
  private static final int ARTICLES = 5;

  @TempDir Path folder;
  private final Set<Integer> gone = ConcurrentHashMap.newKeySet();
  private final List<Tidings> told = new ArrayList<>();
  private volatile boolean down;
  private HttpServer server;
  private FetchOnce once;
  private String base = "";

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          int status = down ? 503 : path.equals("/") || exists(path) ? 200 : 404;
          String body = status != 200 ? "<h1>No</h1>" : path.equals("/") ? home() : page(path);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    once = new FetchOnce(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    once.close();
    server.stop(0);
  }

  private boolean exists(String path) {
    return path.matches("/news/[1-5]\\.html") && !gone.contains(number(path));
  }

  private static int number(String path) {
    return path.charAt("/news/".length()) - '0';
  }

  private static String home() {
    var links = new StringBuilder("<html><body>");
    for (int i = 1; i <= ARTICLES; i++) {
      links.append("<a href='/news/" + i + ".html'>A long enough headline number " + i + "</a>");
    }
    return links.append("</body></html>").toString();
  }

  private static String page(String path) {
    int i = number(path);
    String sentence =
        "In the town number " + i + " the council spoke of the road " + i + " again. ";
    return "<html><head><title>Story "
        + i
        + "</title></head><body><article><h1>Story "
        + i
        + "</h1><p>"
        + sentence.repeat(6)
        + "</p><p>"
        + ("The bridge " + i + " will be closed for repair until spring, said the mayor. ")
            .repeat(5)
        + "</p></article></body></html>";
  }

  private Vigil vigil(String path) throws IOException {
    Path file = folder.resolve("outlets.yaml");
    Files.writeString(
        file,
        """
        version: 1
        country: KZ
        network: {allow_private_addresses: true}
        politeness: {delay: 5ms, robots: respect}
        outlets:
          - id: town
            name: {en: Town}
            kind: news
            ownership: unclassified
            languages: [en]
            home: %s/
        """
            .formatted(base));
    Site site = OutletsFile.read(file).getFirst();
    Eyes eyes =
        (url, target) ->
            once.look(url, target, site, site.outlets().getFirst(), site.vantages().getFirst());
    return new Vigil(eyes, base + path, base + "/", Schedule.DEFAULT, told::add);
  }

  @Test
  void theFirstBadSignIsToldAsNotConfirmedOnceTheControlsHavePassed() throws Exception {
    Vigil vigil = vigil("/news/1.html");
    vigil.begin();
    vigil.look();

    assertThat(told).extracting(Tidings::event).containsExactly("receipt");
    assertThat(told.getFirst().facts().get("digest")).asString().hasSize(64);
    assertThat(vigil.neighbours()).isGreaterThanOrEqualTo(3);

    gone.add(1);
    vigil.look();
    vigil.look();

    assertThat(told).extracting(Tidings::event).containsExactly("receipt", "not_confirmed");
    assertThat(told.getLast().words()).contains("Not confirmed", "Controls passed");

    gone.clear();
    vigil.look();
    assertThat(told.getLast().event()).isEqualTo("back");
  }

  @Test
  void aHostThatFailsIsNoBadSignOfTheArticle() throws Exception {
    Vigil vigil = vigil("/news/2.html");
    vigil.begin();
    down = true;
    vigil.look();

    assertThat(told).extracting(Tidings::event).containsExactly("receipt", "cannot_see");

    down = false;
    gone.addAll(List.of(1, 2, 3, 4, 5));
    vigil.look();
    assertThat(told).extracting(Tidings::event).endsWith("host");
  }

  @Test
  void whatIsNoArticleCannotBeWatched() throws Exception {
    Vigil vigil = vigil("/nothing.html");

    assertThatThrownBy(vigil::begin).isInstanceOf(UserError.class).hasMessageContaining("404");
  }
}

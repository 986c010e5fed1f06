package org.aigaq.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.ingest.archive.Archive;
import org.aigaq.ingest.render.ChromiumFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedOutletTest {
  private static final String TEXT =
      "Мәжіліс депутаттары бүгін жаңа заң жобасын бірінші оқылымда мақұлдады. ";

  private final Clock clock = Clock.systemUTC();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  @TempDir Path directory;
  private HttpServer server;
  private LocalWorker worker;
  private List<Site> sites;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(ChromiumFinder.find(System.getenv()).isPresent(), "no Chromium on this machine");
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 10);
    server.createContext("/", this::answer);
    server.start();
    sites =
        OutletsFile.read(
            "outlets",
            """
            version: 1
            country: KZ
            network: {allow_private_addresses: true}
            politeness: {delay: 1ms}
            outlets:
              - {id: app, name: {en: App}, kind: news, ownership: unclassified, languages: [kk],
                 home: "%s", feeds: ["%sfeed"], render: true}
            """
                .formatted(url("/"), url("/")));
    worker = LocalWorker.open(Archive.Settings.of(directory, "w"), sites, clock);
  }

  @AfterEach
  void close() throws IOException {
    if (worker != null) {
      worker.close();
      server.stop(0);
    }
  }

  @Test
  void anArticleThatOnlyAScriptShowsIsReadArchivedAndReadAgain() throws Exception {
    Capture first = worker.handle(request(Why.FIRST_SIGHT, null));
    assertThat(text(first)).contains(TEXT.strip());
    assertThat(asked).contains("/article", "/app.js", "/api/article");
    int requests = asked.size();

    Capture again = worker.handle(request(Why.RE_EXTRACT, first.archive()));
    assertThat(again.extracted()).isEqualTo(first.extracted());
    assertThat(asked).as("nothing is fetched to read again").hasSize(requests);

    assertThat(first.archive()).isNotNull();
    assertThat(worker.archive().reader().rendered(first.archive()).orElseThrow())
        .contains(TEXT.strip());
    assertThat(worker.archive().reader().read(first.archive()).orElseThrow().message().body())
        .isEqualTo(page().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aScriptIsNotAskedForAtEveryLook() throws Exception {
    worker.handle(request(Why.FIRST_SIGHT, null));
    worker.handle(request(Why.REVISIT, null));
    assertThat(asked).filteredOn("/app.js"::equals).hasSize(1);
    assertThat(asked).filteredOn("/api/article"::equals).hasSize(2);
  }

  private static String text(Capture capture) {
    assertThat(capture.extracted()).isInstanceOf(Extracted.ArticleRead.class);
    return ((Extracted.ArticleRead) capture.extracted()).article().text();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    String body =
        switch (path) {
          case "/article" -> page();
          case "/app.js" ->
              "fetch('/api/article').then(r=>r.text()).then(t=>"
                  + "{document.getElementById('app').innerHTML=t})";
          case "/api/article" ->
              "<article><h1>Заң мақұлданды</h1>%s</article>"
                  .formatted(("<p>" + TEXT.repeat(4).strip() + "</p>").repeat(4));
          default -> "";
        };
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String type = path.endsWith(".js") ? "text/javascript" : "text/html";
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, body.isEmpty() ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String page() {
    return "<html lang=kk><title>App</title><div id=app></div><script src=/app.js></script></html>";
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private FetchRequest request(Why why, @Nullable ArchiveLocator lastFull) {
    Instant now = clock.instant();
    return new FetchRequest(
        "r-" + why,
        sites.getFirst().id(),
        "app",
        url("/article"),
        Authority.of(url("/article")),
        "direct",
        why,
        Target.ARTICLE,
        "a",
        now,
        now,
        now.plusSeconds(120),
        0,
        null,
        lastFull);
  }
}

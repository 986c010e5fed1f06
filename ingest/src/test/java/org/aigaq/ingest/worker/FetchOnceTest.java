package org.aigaq.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.fetch.Fetcher;
import org.aigaq.ingest.render.RenderBounds;
import org.aigaq.ingest.render.Renderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchOnceTest {
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              "<h1>Көпір жабық</h1><time datetime='2025-11-20T14:05'>20.11.2025</time><p>Көпір жөндеуге жабылды."
                  .getBytes(StandardCharsets.UTF_8);
          boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
          exchange.getResponseHeaders().add("content-type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : body.length);
          if (!robots) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private FetchOnce.Look look(boolean render) throws InterruptedException {
    String home = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    Site site =
        OutletsFile.read(
                "test.yaml",
                """
                version: 1
                country: KZ
                network: {allow_private_addresses: true}
                politeness: {delay: 10ms}
                outlets:
                  - {id: one, name: {en: One}, languages: [kk], home: "%s", render: %s}
                """
                    .formatted(home, render))
            .getFirst();
    Clock clock = Clock.systemUTC();
    var browserless = new Renderer(Optional.empty(), RenderBounds.DEFAULT);
    try (var once = new FetchOnce(clock, Fetcher.Means.system(clock), browserless)) {
      return once.look(
          home + "n/1",
          Target.ARTICLE,
          site,
          site.outlets().getFirst(),
          site.vantages().getFirst());
    }
  }

  @Test
  void aPageIsReadInTheZoneOfItsOutlet() throws InterruptedException {
    var extracted = look(false).capture().extracted();

    assertThat(extracted).isInstanceOf(Extracted.ArticleRead.class);
    assertThat(((Extracted.ArticleRead) extracted).article().publishedAt())
        .isEqualTo("2025-11-20T09:05:00Z");
  }

  @Test
  void withoutABrowserAPageThatNeedsOneIsOurFailureAndNotTheirs() throws InterruptedException {
    FetchOnce.Look look = look(true);

    assertThat(look.capture().outcome()).isEqualTo(FetchOutcome.WORKER_FAILURE);
    assertThat(look.capture().detail()).contains("no_browser");
    assertThat(look.body()).isNull();
  }
}

package org.aigaq.indexer.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.indexer.document.IndexNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallTest {
  private final List<String> changes = new ArrayList<>();
  private boolean plugin = true;
  private HttpServer server;
  private Elasticsearch elasticsearch;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI node = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    elasticsearch = Elasticsearch.connect(List.of(node), null, null);
  }

  @AfterEach
  void stop() {
    elasticsearch.close();
    server.stop(0);
  }

  @Test
  void anElasticsearchWithoutThePluginIsToldWhatToInstall() {
    plugin = false;

    assertThatThrownBy(() -> Templates.install(elasticsearch, IndexNames.CURRENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("aigaq-analysis")
        .hasMessageContaining("bin/elasticsearch-plugin install");
    assertThat(changes).isEmpty();
  }

  @Test
  void indicesOfEarlierGenerationsLeaveTheAliasAndNoOthers() throws IOException {
    assertThat(Templates.install(elasticsearch, new IndexNames(2, 1)))
        .containsExactly("aigaq-articles-g1-2026.10");

    assertThat(changes)
        .filteredOn(change -> change.startsWith("POST"))
        .containsExactly(
            "POST /_aliases {\"actions\":[{\"remove\":{\"index\":\"aigaq-articles-g1-2026.10\",\"alias\":\"aigaq-articles\"}}]}");
    assertThat(changes).anyMatch(change -> change.startsWith("PUT /aigaq-alerts-g2 "));
    assertThat(changes).anyMatch(change -> change.startsWith("PUT /aigaq-outlets-g1 "));
  }

  @Test
  void aNewGenerationIsReadFromTheStartByAGroupOfItsOwn() {
    assertThat(new IndexNames(2, 1).group()).isNotEqualTo(new IndexNames(1, 1).group());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (path.equals("/_analyze")) {
      reply(exchange, plugin ? 200 : 400, "{}");
    } else if (path.equals("/_alias/aigaq-articles")) {
      reply(exchange, 200, "{\"aigaq-articles-g1-2026.10\":{},\"aigaq-articles-g2-2026.11\":{}}");
    } else if (method.equals("GET")) {
      reply(exchange, 404, "{}");
    } else {
      changes.add(method + " " + path + " " + body);
      reply(exchange, 200, "{}");
    }
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

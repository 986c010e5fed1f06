package org.aigaq.indexer.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aigaq.indexer.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkWriterTest {
  private static final Document ONE = document("1");
  private static final Document TWO = document("2");

  private final List<String> requests = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private HttpServer server;
  private Elasticsearch elasticsearch;

  private record Answer(int status, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI node = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    elasticsearch = Elasticsearch.connect(List.of(node), "elastic", "secret");
  }

  @AfterEach
  void stop() {
    elasticsearch.close();
    server.stop(0);
  }

  @Test
  void aBulkRequestNamesTheConcreteIndexAndTheExternalVersion() {
    answers.add(new Answer(200, items(ok("1"))));

    assertThat(new BulkWriter(elasticsearch).write(List.of(ONE))).containsExactly(Verdict.STORED);

    assertThat(requests)
        .containsExactly(
            """
            POST /_bulk application/x-ndjson; charset=UTF-8 Basic ZWxhc3RpYzpzZWNyZXQ=
            {"index":{"_index":"aigaq-articles-g1-2026.11","_id":"1","version":7,"version_type":"external"}}
            {"title":"Ә"}
            """);
  }

  @Test
  void aVersionConflictMeansThatSomethingNewerIsThere() {
    answers.add(new Answer(200, items(error(409, "version_conflict_engine_exception"))));

    assertThat(new BulkWriter(elasticsearch).write(List.of(ONE))).containsExactly(Verdict.STORED);
  }

  @Test
  void aDocumentThatCannotBeParsedIsRefusedAndTheOthersAreStored() {
    answers.add(new Answer(200, items(error(400, "document_parsing_exception"), ok("2"))));

    assertThat(new BulkWriter(elasticsearch).write(List.of(ONE, TWO)))
        .containsExactly(
            new Verdict.Refused("HTTP 400 document_parsing_exception: because"), Verdict.STORED);
  }

  @Test
  void tooManyShardsIsNotTheDocumentsFault() {
    answers.add(new Answer(200, items(error(400, "validation_exception"))));

    assertThat(new BulkWriter(elasticsearch).write(List.of(ONE)))
        .containsExactly(new Verdict.TryAgain("HTTP 400 validation_exception: because"));
  }

  @Test
  void aBusyNodeIsAskedAgainLater() {
    answers.add(new Answer(200, items(error(429, "es_rejected_execution_exception"), ok("2"))));

    assertThat(new BulkWriter(elasticsearch).write(List.of(ONE, TWO)))
        .containsExactly(
            new Verdict.TryAgain("HTTP 429 es_rejected_execution_exception: because"),
            Verdict.STORED);
  }

  @Test
  void aWrongPasswordIsSaidInWordsThatHelp() {
    answers.add(new Answer(401, "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no\"}}"));

    assertThat(new BulkWriter(elasticsearch).write(List.of(ONE)))
        .containsExactly(
            new Verdict.TryAgain(
                "HTTP 401 security_exception: no; check the Elasticsearch user and password"));
  }

  @Test
  void aRequestThatIsTooLargeIsHalved() {
    answers.add(new Answer(413, ""));
    answers.add(new Answer(413, ""));
    answers.add(new Answer(200, items(ok("2"))));

    assertThat(new BulkWriter(elasticsearch).write(List.of(ONE, TWO)))
        .containsExactly(new Verdict.Refused("HTTP 413"), Verdict.STORED);
    assertThat(requests).hasSize(3);
  }

  @Test
  void aNodeThatIsNotThereIsAskedAgainLater() {
    server.stop(0);

    assertThat(new BulkWriter(elasticsearch).write(List.of(ONE)))
        .singleElement()
        .isInstanceOf(Verdict.TryAgain.class);
  }

  @Test
  void bulkRequestsAreCutByBytes() {
    List<Document> three = List.of(ONE, TWO, ONE);

    assertThat(BulkWriter.parts(three, 2 * ONE.json().length))
        .containsExactly(List.of(ONE, TWO), List.of(ONE));
    assertThat(BulkWriter.parts(three, 1)).hasSize(3);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        "%s %s %s %s\n%s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    Answer answer = answers.remove();
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Document document(String id) {
    return new Document("aigaq-articles-g1-2026.11", id, 7, "{\"title\":\"Ә\"}".getBytes(UTF_8));
  }

  private static String items(String... items) {
    return "{\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
  }

  private static String ok(String id) {
    return "{\"index\":{\"_id\":\"" + id + "\",\"status\":201}}";
  }

  private static String error(int status, String type) {
    return "{\"index\":{\"status\":%d,\"error\":{\"type\":\"%s\",\"reason\":\"because\"}}}"
        .formatted(status, type);
  }
}

package org.aigaq.app.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.aigaq.app.stack.ElasticsearchAddress;
import org.aigaq.contract.topic.Json;

/// Asks Elasticsearch as any other program would: over HTTP, by alias, with the account.
final class Search {
  private final ElasticsearchAddress address;
  private final HttpClient client = HttpClient.newHttpClient();

  Search(ElasticsearchAddress address) {
    this.address = address;
  }

  private static JsonNode withId(JsonNode hit) {
    ObjectNode source = hit.path("_source").deepCopy();
    return source.put("_id", hit.path("_id").asText());
  }

  /// Sources, with their `_id`, of the documents that a query string finds; none while the alias is
  /// not there yet.
  List<JsonNode> find(String alias, String query) {
    String body =
        """
        {"size": 2000, "query": {"query_string": {"query": %s}}}
        """
            .formatted(Json.MAPPER.valueToTree(query));
    JsonNode answer = post("/" + alias + "/_search?ignore_unavailable=true", body);
    List<JsonNode> sources = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> sources.add(withId(hit)));
    return sources;
  }

  JsonNode post(String path, String body) {
    return send("POST", path, body);
  }

  JsonNode send(String method, String path, String body) {
    String account = address.user() + ":" + address.password();
    String basic = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(address.url() + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + basic)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return Json.MAPPER.readTree(client.send(request, BodyHandlers.ofByteArray()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.aigaq.indexer.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aigaq.contract.topic.Json;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// A thin client: sends our JSON, gives back status and JSON.
public final class Elasticsearch implements AutoCloseable {
  static final ContentType NDJSON =
      ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Rest5Client client;

  private Elasticsearch(Rest5Client client) {
    this.client = client;
  }

  /// What was answered, whatever the status.
  ///
  /// @param body missing when the answer is not JSON
  record Reply(int status, JsonNode body) {
    boolean ok() {
      return status >= 200 && status < 300;
    }

    /// The reason in words, as Elasticsearch gives it.
    String reason() {
      JsonNode error = body.path("error");
      String type = error.path("type").asText("");
      return type.isEmpty()
          ? "HTTP " + status
          : "HTTP " + status + " " + type + ": " + error.path("reason").asText("");
    }
  }

  /// @param user absent where security is off
  public static Elasticsearch connect(
      List<URI> nodes, @Nullable String user, @Nullable String password) {
    var builder =
        Rest5Client.builder(nodes)
            .setConnectionConfigCallback(
                config ->
                    config.setSocketTimeout(Timeout.of(TIMEOUT.toSeconds(), TimeUnit.SECONDS)))
            .setRequestConfigCallback(
                config ->
                    config.setResponseTimeout(Timeout.of(TIMEOUT.toSeconds(), TimeUnit.SECONDS)));
    if (user != null && password != null) {
      builder.setDefaultHeaders(new Header[] {authorization(user, password)});
    }
    return new Elasticsearch(builder.build());
  }

  /// @throws IOException when no answer came
  Reply send(String method, String path, @Nullable ContentType type, byte @Nullable [] body)
      throws IOException {
    Request request = new Request(method, path);
    if (body != null) {
      request.setEntity(new ByteArrayEntity(body, type));
    }
    try {
      return reply(client.performRequest(request));
    } catch (ResponseException e) {
      return reply(e.getResponse());
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply reply(Response response) throws IOException {
    return new Reply(response.getStatusCode(), json(response.getEntity()));
  }

  private static JsonNode json(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return MissingNode.getInstance();
    }
    try (var content = entity.getContent()) {
      byte[] bytes = content.readAllBytes();
      return bytes.length > 0 && bytes[0] == '{'
          ? Json.MAPPER.readTree(bytes)
          : MissingNode.getInstance();
    }
  }

  private static Header authorization(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}

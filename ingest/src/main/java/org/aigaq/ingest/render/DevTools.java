package org.aigaq.ingest.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.aigaq.contract.topic.Json;
import org.jspecify.annotations.Nullable;

/// A client of the Chrome DevTools Protocol over one WebSocket, in flat mode: messages of all pages
/// come over it and carry their session.
final class DevTools implements WebSocket.Listener, AutoCloseable {
  /// Takes an event; must not block.
  @FunctionalInterface
  interface Events {
    void take(String session, String method, JsonNode params);
  }

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int LONGEST = 64 << 20;

  private final Events events;
  private final HttpClient client =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
  private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final StringBuilder partial = new StringBuilder();
  private final Object sending = new Object();
  private volatile @Nullable String broken;
  private @Nullable WebSocket socket;

  private DevTools(Events events) {
    this.events = events;
  }

  static DevTools connect(URI address, Events events) throws IOException, InterruptedException {
    var tools = new DevTools(events);
    try {
      tools.socket =
          tools
              .client
              .newWebSocketBuilder()
              .connectTimeout(ANSWER)
              .buildAsync(address, tools)
              .get(ANSWER.toSeconds(), TimeUnit.SECONDS);
      return tools;
    } catch (ExecutionException | TimeoutException e) {
      tools.close();
      throw new IOException("the browser does not answer at " + address, e);
    }
  }

  static ObjectNode params() {
    return Json.MAPPER.createObjectNode();
  }

  /// @throws IOException when the browser refuses, is gone, or does not answer in time
  JsonNode call(@Nullable String session, String method, ObjectNode params)
      throws IOException, InterruptedException {
    long id = ids.incrementAndGet();
    var message = params().put("id", id).put("method", method);
    message.set("params", params);
    if (session != null) {
      message.put("sessionId", session);
    }
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    try {
      send(message.toString());
      return answer.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException(method + " failed: " + e.getMessage(), e);
    } catch (TimeoutException e) {
      throw new IOException(method + ": no answer within " + ANSWER.toSeconds() + " s", e);
    } finally {
      waiting.remove(id);
    }
  }

  private void send(String text) throws IOException, InterruptedException {
    WebSocket open = socket;
    if (open == null || broken != null) {
      throw new IOException(broken == null ? "not connected" : broken);
    }
    try {
      synchronized (sending) {
        open.sendText(text, true).get(ANSWER.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the browser takes no more messages", e);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    if (partial.length() + data.length() > LONGEST) {
      fail("the browser sends more than " + LONGEST + " characters at once");
      from.abort();
      return null;
    }
    partial.append(data);
    if (last) {
      String text = partial.toString();
      partial.setLength(0);
      take(text);
    }
    from.request(1);
    return null;
  }

  private void take(String text) {
    try {
      JsonNode message = Json.MAPPER.readTree(text);
      if (!message.has("id")) {
        events.take(
            message.path("sessionId").asText(),
            message.path("method").asText(),
            message.path("params"));
        return;
      }
      CompletableFuture<JsonNode> answer = waiting.get(message.path("id").asLong());
      if (answer != null && message.has("error")) {
        String words = message.path("error").path("message").asText();
        answer.completeExceptionally(new IOException(words));
      } else if (answer != null) {
        answer.complete(message.path("result"));
      }
    } catch (JsonProcessingException e) {
      fail("the browser sends no JSON: " + e.getOriginalMessage());
    }
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    fail("the browser has hung up");
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    fail("the connection to the browser broke: " + error.getMessage());
  }

  private void fail(String reason) {
    broken = reason;
    waiting.values().forEach(answer -> answer.completeExceptionally(new IOException(reason)));
  }

  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
    client.shutdownNow();
  }
}

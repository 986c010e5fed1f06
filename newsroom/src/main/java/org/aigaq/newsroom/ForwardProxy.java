package org.aigaq.newsroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import org.aigaq.newsroom.scenario.Scene;

/// An HTTP proxy that hands requests on and says through which of a play's vantages they came, so
/// that a press can answer each vantage as it is seen from there. Plain HTTP only.
final class ForwardProxy implements AutoCloseable {
  private static final Set<String> OF_THE_HOP =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "transfer-encoding",
          "upgrade");

  private final LoopbackServer server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final int vantage;

  private ForwardProxy(LoopbackServer server, int vantage) {
    this.server = server;
    this.vantage = vantage;
  }

  static ForwardProxy open(InetAddress address, int vantage) throws IOException {
    LoopbackServer server = LoopbackServer.bind("proxy", address, 0);
    ForwardProxy proxy = new ForwardProxy(server, vantage);
    server.start(proxy::answer);
    return proxy;
  }

  String url() {
    return "http://" + server.authority();
  }

  /// What is cut off behind the proxy is cut off here, too.
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer =
          client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OF_THE_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(HttpExchange exchange) {
    var request = HttpRequest.newBuilder(exchange.getRequestURI());
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request
        .header(Scene.VANTAGE, String.valueOf(vantage))
        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody())
        .build();
  }

  @Override
  public void close() {
    server.close();
    client.shutdownNow();
  }
}

package org.aigaq.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Hosts on this machine that answer any address with a page made from it: always the same bytes,
/// in every way of framing and coding, behind redirects, with status 200, 404 or 410.
final class PrintingPress implements AutoCloseable {
  private static final String LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  PrintingPress(int hosts) throws IOException {
    // Otherwise head and body of an answer come 40 ms apart.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    for (int i = 0; i < hosts; i++) {
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
      HttpServer server = HttpServer.create(address, 100);
      server.setExecutor(threads);
      server.createContext("/", PrintingPress::answer);
      server.start();
      servers.add(server);
    }
  }

  /// The n-th page of the press.
  String url(int n) {
    int port = servers.get(n % servers.size()).getAddress().getPort();
    return "http://127.0.0.1:%d/%s/%d".formatted(port, n % 7 == 3 ? "moved" : "page", n);
  }

  /// An outlet per host.
  String outletsYaml() {
    var yaml = new StringBuilder("version: 1\ncountry: KZ\n");
    yaml.append("network: {allow_private_addresses: true}\n");
    yaml.append("politeness: {delay: 1ms, budget: {requests: 10000000/d, bytes: 100000MB/d}}\n");
    yaml.append("outlets:\n");
    for (int i = 0; i < servers.size(); i++) {
      String home = "http://127.0.0.1:" + servers.get(i).getAddress().getPort() + "/";
      yaml.append("  - {id: press-%d, name: {en: Press %d}, kind: news,".formatted(i, i));
      yaml.append(" ownership: unclassified, languages: [kk],");
      yaml.append(" home: \"%s\", feeds: [\"%sfeed\"]}%n".formatted(home, home));
    }
    return yaml.toString();
  }

  /// What the body of the n-th page says, decoded.
  static byte[] body(int n) {
    var random = new Random(n);
    var text = new StringBuilder("<!doctype html><html lang=kk><title>Бет " + n + "</title>");
    text.append("<body><article><h1>Бет ").append(n).append("</h1>");
    for (int p = 0; p < 3 + n % 20; p++) {
      text.append("<p>");
      for (int w = 0; w < 60; w++) {
        for (int l = 0; l < 2 + random.nextInt(9); l++) {
          text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        text.append(' ');
      }
      text.append("</p>\n");
    }
    return text.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The body of an answer as a browser would see it.
  static byte[] decoded(@Nullable String coding, byte[] body) throws IOException {
    return "gzip".equals(coding)
        ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
        : body;
  }

  static int status(int n) {
    return n % 11 == 5 ? 404 : n % 11 == 7 ? 410 : 200;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    if (path.length < 3) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    int n = Integer.parseInt(path[2]);
    if (path[1].equals("moved")) {
      exchange.getResponseHeaders().add("Location", "/page/" + n);
      send(exchange, 301, "<h1>Moved</h1>".getBytes(StandardCharsets.UTF_8), false);
      return;
    }
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    byte[] body = body(n);
    if (n % 3 == 0) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      var out = new ByteArrayOutputStream();
      try (var zip = new GZIPOutputStream(out)) {
        zip.write(body);
      }
      body = out.toByteArray();
    }
    send(exchange, status(n), body, n % 2 == 0);
  }

  private static void send(HttpExchange exchange, int status, byte[] body, boolean chunked)
      throws IOException {
    exchange.sendResponseHeaders(status, chunked ? 0 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}

package org.aigaq.newsroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.press.Press;
import org.aigaq.newsroom.press.Request;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Resources;
import org.aigaq.newsroom.script.Script;

/// A press on the air: each outlet of a script on a port of its own, so that each is a host of its
/// own.
///
/// The servers are a thin shell around [Press]; they remember nothing but a log of the last
/// requests.
public final class Newsroom implements AutoCloseable {

  private final Script script;
  private final Clock clock;
  private final Map<String, LoopbackServer> servers;
  private final Press press;
  private final RequestLog log = new RequestLog();
  private final AtomicLong counter = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);

  private Newsroom(Script script, NewsroomSettings settings, Map<String, LoopbackServer> servers) {
    this.script = script;
    this.clock = settings.clock();
    this.servers = servers;
    this.press = new Press(script, settings.timeline(), roots());
  }

  /// Binds every port and starts to answer.
  ///
  /// @throws IOException if a port cannot be had; the message names it
  public static Newsroom open(Script script, NewsroomSettings settings) throws IOException {
    Map<String, LoopbackServer> servers = new LinkedHashMap<>();
    try {
      for (Outlet outlet : script.outlets()) {
        int port = settings.portOf(outlet.id(), servers.size());
        servers.put(outlet.id(), LoopbackServer.bind(outlet.id(), settings.bind(), port));
      }
      Newsroom newsroom = new Newsroom(script, settings, servers);
      servers.forEach((id, server) -> server.start(exchange -> newsroom.answer(id, exchange)));
      return newsroom;
    } catch (IOException | RuntimeException e) {
      servers.values().forEach(LoopbackServer::close);
      throw e;
    }
  }

  /// The port of each outlet, by id; give them to [NewsroomSettings#withPorts] after a restart.
  public Map<String, Integer> ports() {
    return servers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, server -> server.getValue().port()));
  }

  /// Host and port of an outlet.
  public String authorityOf(String outlet) {
    LoopbackServer server = servers.get(script.outlet(outlet).id());
    if (server == null) {
      throw new IllegalStateException("outlet '" + outlet + "' has no server");
    }
    return server.authority();
  }

  /// The address of an article now, published yet or not, there or removed.
  public String urlOf(String article) {
    return press.urlOf(article, clock.instant());
  }

  /// An outlets file that has this press collected at this pace.
  public String outletsYaml(Pace pace) {
    return OutletsFile.of(script, roots(), pace);
  }

  /// A keywords file with topics that the articles of [Script#demo] touch.
  public String keywordsYaml() {
    return Resources.text("keywords.yaml");
  }

  /// The last 50,000 requests, oldest first.
  public List<RequestSeen> requests() {
    return log.list();
  }

  @Override
  public void close() {
    closed.countDown();
    servers.values().forEach(LoopbackServer::close);
  }

  private Map<String, String> roots() {
    Map<String, String> roots = new LinkedHashMap<>();
    servers.forEach((id, server) -> roots.put(id, "http://" + server.authority()));
    return roots;
  }

  private void answer(String outlet, HttpExchange exchange) throws IOException {
    Instant now = clock.instant();
    String path = exchange.getRequestURI().toString();
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(lower(name), String.join(", ", values)));
    Page page = press.respond(new Request(outlet, path, headers), now, counter.incrementAndGet());
    log.add(
        new RequestSeen(
            now,
            outlet,
            authorityOf(outlet),
            path,
            headers.getOrDefault("user-agent", ""),
            page.status()));
    try (exchange) {
      switch (page.status()) {
        case Page.CUT -> {}
        case Page.STALLED -> stall();
        default -> send(exchange, page);
      }
    }
  }

  private void stall() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Page page) throws IOException {
    page.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = page.bytes();
    if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
      exchange.sendResponseHeaders(page.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(page.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

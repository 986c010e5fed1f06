package org.aigaq.newsroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.press.Request;
import org.aigaq.newsroom.scenario.Play;
import org.aigaq.newsroom.scenario.Scene;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Timeline;

/// Plays on the air, all at once: every outlet of every play on a port of its own. Their scripts
/// stand still until [#begin].
public final class ScenarioPress implements AutoCloseable {

  /// Addresses of stories that a play's outlet also has, beside its own pattern.
  private static final String OTHER_ARTICLES = "(?:/(?:kk|ru|en))?/story/[a-z0-9-]+";

  /// Units between two samples of a further vantage.
  private static final int SAMPLED = 5;

  private final Clock clock;
  private final Instant epoch;
  private final List<LoopbackServer> servers = new ArrayList<>();
  private final List<Scene> scenes = new ArrayList<>();
  private final List<ForwardProxy> proxies = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final StringBuilder yaml = new StringBuilder();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Instant begun = Instant.MAX;

  private ScenarioPress(Clock clock) {
    this.clock = clock;
    this.epoch = clock.instant();
  }

  /// @param unit how long a unit of the scripts lasts
  /// @throws IOException if a port cannot be had
  public static ScenarioPress open(
      List<Play> plays, InetAddress bind, Clock clock, Duration unit, Pace pace)
      throws IOException {
    ScenarioPress press = new ScenarioPress(clock);
    try {
      for (Play play : plays) {
        press.open(play, bind, unit, pace);
      }
      if (!press.yaml.isEmpty()) {
        press.files.addFirst(OutletsFile.head(pace) + press.yaml);
      }
      return press;
    } catch (IOException | RuntimeException e) {
      press.close();
      throw e;
    }
  }

  private void open(Play play, InetAddress bind, Duration unit, Pace pace) throws IOException {
    Map<String, LoopbackServer> mains = new LinkedHashMap<>();
    Map<String, LoopbackServer> seconds = new LinkedHashMap<>();
    for (Outlet outlet : play.script().outlets()) {
      mains.put(outlet.id(), bind(outlet.id(), bind));
      if (play.mirrored() && seconds.isEmpty()) {
        seconds.put(outlet.id(), bind(outlet.id(), bind));
      }
    }
    Map<String, String> roots = roots(mains);
    Map<String, String> mirrors = roots(seconds);
    double scale = 1000.0 / unit.toMillis();
    Scene scene = new Scene(play, new Timeline(epoch, scale), roots, mirrors);
    scenes.add(scene);
    boolean several = !play.countries().isEmpty();
    StringBuilder outlets = new StringBuilder();
    for (Outlet outlet : play.script().outlets()) {
      outlets.append(
          OutletsFile.outlet(
              outlet,
              roots.getOrDefault(outlet.id(), ""),
              mirrors.getOrDefault(outlet.id(), ""),
              OTHER_ARTICLES,
              several ? play.name() : ""));
    }
    if (several) {
      // Vantages are those of a file: a play that has some gets one of its own.
      Pace sampled = pace.withProbe(unit.multipliedBy(SAMPLED));
      files.add(OutletsFile.head(sampled, vantages(scene, mains, seconds, bind)) + outlets);
    } else {
      yaml.append(outlets);
    }
    mains.forEach((id, server) -> serve(scene, id, false, 0, server));
    seconds.forEach((id, server) -> serve(scene, id, true, 0, server));
  }

  /// The first vantage asks the hosts themselves; the others reach, through their proxies, doors of
  /// the same press that know where a request comes from.
  private String vantages(
      Scene scene,
      Map<String, LoopbackServer> mains,
      Map<String, LoopbackServer> seconds,
      InetAddress bind)
      throws IOException {
    Play play = scene.play();
    StringBuilder vantages = new StringBuilder();
    for (int i = 0; i < play.countries().size(); i++) {
      String country = play.countries().get(i);
      String proxy = "";
      if (i > 0) {
        Map<Integer, Integer> doors = new LinkedHashMap<>();
        doors(scene, mains, false, i, bind, doors);
        doors(scene, seconds, true, i, bind, doors);
        ForwardProxy forward = ForwardProxy.open(bind, doors);
        proxies.add(forward);
        proxy = forward.url();
      }
      String id = play.name() + "-" + country.toLowerCase(Locale.ROOT);
      vantages.append(OutletsFile.vantage(id, country, proxy));
    }
    return vantages.toString();
  }

  private void doors(
      Scene scene,
      Map<String, LoopbackServer> hosts,
      boolean mirror,
      int vantage,
      InetAddress bind,
      Map<Integer, Integer> doors)
      throws IOException {
    for (Map.Entry<String, LoopbackServer> host : hosts.entrySet()) {
      LoopbackServer door = bind(host.getKey(), bind);
      doors.put(host.getValue().port(), door.port());
      serve(scene, host.getKey(), mirror, vantage, door);
    }
  }

  private LoopbackServer bind(String name, InetAddress address) throws IOException {
    LoopbackServer server = LoopbackServer.bind(name, address, 0);
    servers.add(server);
    return server;
  }

  private static Map<String, String> roots(Map<String, LoopbackServer> servers) {
    Map<String, String> roots = new LinkedHashMap<>();
    servers.forEach((id, server) -> roots.put(id, "http://" + server.authority()));
    return roots;
  }

  /// From now on the scripts run.
  public void begin() {
    begun = clock.instant();
  }

  /// Outlets files that have all plays watched at this press's pace.
  public List<String> outletsFiles() {
    return List.copyOf(files);
  }

  public List<Play> plays() {
    return scenes.stream().map(Scene::play).toList();
  }

  /// Every address that an article of a play has in its course.
  public Set<String> urlsOf(Play play, String article) {
    return scenes.stream()
        .filter(scene -> scene.play().equals(play))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not on the air: " + play.name()))
        .urlsOf(article);
  }

  @Override
  public void close() {
    closed.countDown();
    proxies.forEach(ForwardProxy::close);
    servers.forEach(LoopbackServer::close);
  }

  /// A door of a host.
  ///
  /// @param vantage number of the one whose requests come here
  private record Door(
      Scene scene, String outlet, boolean mirror, int vantage, AtomicLong counter) {}

  private void serve(
      Scene scene, String outlet, boolean mirror, int vantage, LoopbackServer server) {
    Door door = new Door(scene, outlet, mirror, vantage, new AtomicLong());
    server.start(exchange -> answer(door, exchange));
  }

  /// The instant at which the script stands.
  private Instant scriptNow() {
    Instant since = begun;
    Instant now = clock.instant();
    return now.isBefore(since) ? epoch : epoch.plus(Duration.between(since, now));
  }

  private void answer(Door door, HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    headers.put(Scene.VANTAGE, String.valueOf(door.vantage()));
    Request request = new Request(door.outlet(), exchange.getRequestURI().toString(), headers);
    String method = exchange.getRequestMethod();
    Page page =
        door.scene()
            .respond(
                door.outlet(),
                door.mirror(),
                method,
                request,
                scriptNow(),
                door.counter().incrementAndGet());
    try (exchange) {
      switch (page.status()) {
        case Page.CUT -> {}
        case Page.STALLED -> stall();
        default -> send(exchange, page, method.equals("HEAD"));
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

  private static void send(HttpExchange exchange, Page page, boolean headOnly) throws IOException {
    page.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = page.bytes();
    if (headOnly || body.length == 0) {
      exchange.sendResponseHeaders(page.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(page.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}

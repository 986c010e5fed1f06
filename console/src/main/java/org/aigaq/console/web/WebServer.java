package org.aigaq.console.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import org.aigaq.console.live.Hub;
import org.aigaq.console.page.ErrorPage;
import org.aigaq.console.search.SearchIndex;
import org.aigaq.console.search.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All routes of the console. Reads only: there is nothing here that changes anything.
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final Parts parts;
  private final Assets assets = new Assets();
  private final Requests requests;
  private final Guard guard;
  private final Javalin javalin;

  /// What the routes are made of.
  ///
  /// @param names host names besides loopback under which the page may be asked for
  /// @param following new alerts are being followed
  /// @param threads for open event streams
  public record Parts(
      SearchIndex index,
      Hub hub,
      BooleanSupplier following,
      Set<String> names,
      Clock clock,
      ZoneId zone,
      ThreadFactory threads) {}

  public WebServer(Parts parts) {
    this.parts = parts;
    this.requests = new Requests(assets, parts.clock(), parts.zone());
    this.guard = new Guard(parts.names());
    this.javalin = Javalin.create(this::configure);
  }

  /// @param port 0 takes any free one
  /// @return the port taken
  public int start(String host, int port) {
    return javalin.start(host, port).port();
  }

  @Override
  public void close() {
    parts.hub().closeAll();
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = 10_000;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    var routes = config.routes;
    routes.before(this::admit);
    routes.get(Assets.PREFIX + "{file}", this::asset);
    new Pages(parts.index(), requests).add(routes);
    new Api(parts.index()).add(routes);
    routes.sse("/events", new EventRoute(parts.hub(), parts.threads())::open);
    routes.get("/health/live", request -> request.result("ok"));
    routes.get("/health/ready", this::ready);
    routes.exception(SearchUnavailable.class, this::unavailable);
    routes.exception(HttpResponseException.class, (e, request) -> error(request, e.getStatus()));
    routes.exception(Exception.class, this::failed);
    routes.error(404, request -> error(request, 404));
  }

  private void admit(Context request) {
    guard.headers(request);
    String host = request.header("Host");
    if (!guard.knows(host == null ? "" : host)) {
      request
          .status(421)
          .result("This console is not known by that host name; allow it in its settings.\n")
          .skipRemainingHandlers();
    }
  }

  private void asset(Context request) {
    Assets.Asset file = assets.file(request.path()).orElseThrow(NotFoundResponse::new);
    request
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType(file.type())
        .result(file.bytes());
  }

  private void ready(Context request) {
    boolean elasticsearch = parts.index().reachable();
    boolean kafka = parts.following().getAsBoolean();
    request
        .status(elasticsearch && kafka ? 200 : 503)
        .contentType("application/json")
        .result("{\"elasticsearch\":" + elasticsearch + ",\"kafka\":" + kafka + "}");
  }

  private void unavailable(SearchUnavailable e, Context request) {
    LOG.warn("{} {}: {}", request.method(), request.path(), e.getMessage());
    error(request, 503);
  }

  private void failed(Exception e, Context request) {
    LOG.error("{} {} failed", request.method(), request.path(), e);
    error(request, 500);
  }

  private void error(Context request, int status) {
    request.status(status);
    if (request.path().startsWith("/api/")) {
      request.contentType("application/json").result("{\"error\":" + status + "}");
    } else {
      int known = Map.of(404, 404, 503, 503, 500, 500).getOrDefault(status, 400);
      Requests.html(request, ErrorPage.render(requests.view(request), known));
    }
  }
}

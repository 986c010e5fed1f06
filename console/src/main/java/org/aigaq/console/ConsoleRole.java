package org.aigaq.console;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import org.aigaq.console.live.AlertStream;
import org.aigaq.console.live.Hub;
import org.aigaq.console.search.ElasticsearchIndex;
import org.aigaq.console.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The page for monitors: starts at once and shows what there is, whether or not Kafka and
/// Elasticsearch answer yet.
public final class ConsoleRole implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleRole.class);

  private final ElasticsearchIndex index;
  private final AlertStream stream;
  private final Thread follower;
  private final WebServer server;
  private final int port;

  private ConsoleRole(
      ElasticsearchIndex index, AlertStream stream, Thread follower, WebServer server, int port) {
    this.index = index;
    this.stream = stream;
    this.follower = follower;
    this.server = server;
    this.port = port;
  }

  /// @param threads for the follower of alerts and for open pages; virtual ones will do
  /// @throws IOException when the port cannot be taken, with the remedy
  public static ConsoleRole start(ConsoleSettings settings, Clock clock, ThreadFactory threads)
      throws IOException {
    Hub hub = new Hub();
    var index =
        ElasticsearchIndex.connect(settings.elasticsearch(), settings.user(), settings.password());
    var stream = AlertStream.connect(settings.bootstrap(), settings.kafka(), hub);
    Thread follower = threads.newThread(stream);
    Set<String> names = settings.names();
    var server =
        new WebServer(
            new WebServer.Parts(
                index, hub, follower::isAlive, names, clock, settings.zone(), threads));
    int port;
    try {
      port = server.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      index.close();
      throw new IOException(refusal(settings, e), e);
    }
    follower.start();
    LOG.info("the page is at http://{}:{}/", settings.host(), port);
    return new ConsoleRole(index, stream, follower, server, port);
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    server.close();
    stream.close();
    try {
      follower.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    index.close();
  }

  private static String refusal(ConsoleSettings settings, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "port %d on %s is taken; stop what uses it, or choose another with --port"
            .formatted(settings.port(), settings.host());
      }
    }
    return "the console cannot listen on %s:%d: %s"
        .formatted(settings.host(), settings.port(), e.getMessage());
  }
}

package org.aigaq.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.Endpoints;
import org.aigaq.app.house.House;
import org.aigaq.app.house.KeywordsReload;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.house.Servers;
import org.aigaq.app.house.UserError;
import org.aigaq.app.stack.EmbeddedOptions;
import org.aigaq.app.stack.EmbeddedStack;
import org.aigaq.app.stack.Ports;
import org.aigaq.app.stack.ServerFiles;
import org.aigaq.contract.config.ConfigException;
import org.aigaq.streams.trends.TrendSettings;
import org.jspecify.annotations.Nullable;

/// Servers, rooms and what else was opened, closed in the reverse order.
final class WholeHouse implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final RunOptions options;
  private final Path data;
  private final Clock clock;
  private final Console progress;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final CompletableFuture<String> broken = new CompletableFuture<>();
  private @Nullable EmbeddedStack stack;
  private @Nullable Rooms rooms;

  WholeHouse(RunOptions options, Path data, Clock clock, PrintWriter err) {
    this.options = options;
    this.data = data.toAbsolutePath().normalize();
    this.clock = clock;
    this.progress = new Console(err);
  }

  void openServers() {
    int ignored = Ports.claim(options.port, "the page", "--port");
    var settings = EmbeddedOptions.at(data).withPorts(options.kafkaPort, options.elasticsearchPort);
    stack = EmbeddedStack.open(settings, ServerFiles.locate(), progress, new SecureRandom());
    open.push(stack);
    stack.broken().thenAccept(broken::complete);
  }

  void closeAlso(AutoCloseable thing) {
    open.push(thing);
  }

  /// @param fastest the shortest time that a schedule will speak of
  void openRooms(Duration fastest, TrendSettings trends) throws IOException, InterruptedException {
    if (stack == null) {
      throw new IllegalStateException("the servers come first");
    }
    var servers = new Servers(stack.bootstrapServers(), stack.elasticsearch());
    var made = new Rooms(servers, data, clock);
    rooms = made;
    made.makeTopics(Rooms.EMBEDDED_PARTITIONS);
    var house = new House(progress);
    open.push(house);
    house.broken().thenAccept(broken::complete);
    house.add(made.indexer());
    house.add(made.console("127.0.0.1", options.port));
    house.add(made.streams(fastest, trends));
    house.add(made.ingest());
    house.awaitReady(PATIENCE);
    String page = "http://127.0.0.1:" + options.port;
    new Endpoints(servers.kafka(), stack.elasticsearch().url().toString(), page).write(data);
  }

  /// From here on the outlets are watched.
  ///
  /// @param keywords the file of the topics; read again when it changes
  void watch(Configuration configuration, Path keywords) {
    if (rooms == null || stack == null) {
      throw new IllegalStateException("the rooms come first");
    }
    rooms.publish(configuration);
    open.push(KeywordsReload.watching(keywords, rooms, progress));
    progress.report("");
    progress.report("The page:       http://127.0.0.1:" + options.port);
    progress.report(
        "Elasticsearch:  %s  (user:password in %s)"
            .formatted(stack.elasticsearch().url(), data.resolve("elasticsearch.credentials")));
    progress.report("Kafka:          " + stack.bootstrapServers());
    progress.report("Ctrl-C stops all.");
    progress.report("");
  }

  int untilStopped() throws InterruptedException {
    return UntilStopped.await(broken, this);
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      closeOne(open.pop());
    }
  }

  private void closeOne(AutoCloseable thing) {
    try {
      thing.close();
    } catch (ConfigException | UserError e) {
      throw e;
    } catch (Exception e) {
      progress.report("did not close cleanly: " + e);
    }
  }
}

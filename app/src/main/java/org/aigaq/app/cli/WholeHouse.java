package org.aigaq.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.Endpoints;
import org.aigaq.app.house.House;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.house.Servers;
import org.aigaq.app.house.UserError;
import org.aigaq.app.stack.EmbeddedOptions;
import org.aigaq.app.stack.EmbeddedStack;
import org.aigaq.app.stack.Ports;
import org.aigaq.app.stack.ServerFiles;
import org.aigaq.contract.config.ConfigException;
import org.jspecify.annotations.Nullable;

/// Servers, rooms and what else was opened, closed in the reverse order.
final class WholeHouse implements AutoCloseable {
  private final RunOptions options;
  private final Path data;
  private final Clock clock;
  private final Console progress;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final CompletableFuture<String> broken = new CompletableFuture<>();
  private @Nullable EmbeddedStack stack;

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

  void openRooms(Configuration configuration) throws IOException, InterruptedException {
    if (stack == null) {
      throw new IllegalStateException("the servers come first");
    }
    var servers = new Servers(stack.bootstrapServers(), stack.elasticsearch());
    var rooms = new Rooms(servers, data, clock);
    rooms.prepare(configuration, Rooms.EMBEDDED_PARTITIONS);
    var house = new House(progress);
    open.push(house);
    house.broken().thenAccept(broken::complete);
    house.add(rooms.indexer());
    house.add(rooms.console("127.0.0.1", options.port));
    house.add(rooms.streams(configuration.fastest()));
    house.add(rooms.ingest());
    String page = "http://127.0.0.1:" + options.port;
    new Endpoints(servers.kafka(), servers.requireElasticsearch().url().toString(), page).write(data);
    progress.report("");
    progress.report("The page:       " + page);
    progress.report(
        "Elasticsearch:  "
            + servers.requireElasticsearch().url()
            + "  (account: "
            + data.resolve("elasticsearch.credentials")
            + ")");
    progress.report("Kafka:          " + servers.kafka());
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

package org.aigaq.app.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// Kafka and Elasticsearch as child processes of this one, on loopback, with all they keep under
/// one data folder. They end with this process, however it ends; a later start on the same folder
/// goes on where this one stopped.
public final class EmbeddedStack implements Stack {
  private static final Duration HOLDER = Duration.ofSeconds(5);
  private static final Duration LEFTOVERS = Duration.ofSeconds(25);

  private final DataFolder data;
  private final String bootstrapServers;
  private final ElasticsearchAddress elasticsearch;
  private final List<Server> servers;
  private final CompletableFuture<String> broken = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedStack(
      DataFolder data,
      String bootstrapServers,
      ElasticsearchAddress elasticsearch,
      List<Server> servers) {
    this.data = data;
    this.bootstrapServers = bootstrapServers;
    this.elasticsearch = elasticsearch;
    this.servers = List.copyOf(servers);
    for (Server server : servers) {
      server.process().ended().thenAccept(code -> tell(server, code));
    }
  }

  /// Starts both servers and waits until both answer.
  ///
  /// @throws StackException when one can't be had; nothing is left running then
  public static EmbeddedStack open(
      EmbeddedOptions options, ServerFiles files, Progress progress, SecureRandom random) {
    ServerUser user =
        ServerUser.choose(
            ServerUser.weAreRoot(), owner(options.data()), Supervised.onPath("setpriv"));
    DataFolder data = DataFolder.hold(options.data(), options.minimumFreeBytes(), HOLDER);
    try {
      Leftovers.await(data.run(), LEFTOVERS, progress);
      return start(data, options, files, user, progress, random);
    } catch (IOException e) {
      data.close();
      throw new StackException(
          "The data folder %s can't be used: %s".formatted(data.root(), Failure.reason(e)), e);
    } catch (StackException e) {
      data.close();
      throw e;
    }
  }

  private static EmbeddedStack start(
      DataFolder data,
      EmbeddedOptions options,
      ServerFiles files,
      ServerUser user,
      Progress progress,
      SecureRandom random)
      throws IOException {
    int kafkaPort = Ports.claim(options.kafkaPort(), "Kafka", "--kafka-port");
    int searchPort =
        Ports.claim(options.elasticsearchPort(), "Elasticsearch", "--elasticsearch-port");
    KafkaServer kafka = new KafkaServer(data, options, files);
    ElasticsearchServer search = new ElasticsearchServer(data, options, files, user);
    search.demandReach();
    Credentials credentials = search.credentials(random);
    String bootstrap = "127.0.0.1:" + kafkaPort;
    URI url = URI.create("http://127.0.0.1:" + searchPort);
    Starting starting = new Starting(options.startLimit(), progress);
    try (HttpClient client = HttpClient.newHttpClient()) {
      starting.together(
          new Starting.Task(
              bootstrap,
              () -> kafka.launch(kafkaPort, progress),
              () -> KafkaServer.answers(bootstrap)),
          new Starting.Task(
              url.toString(),
              () -> search.launch(searchPort, credentials, random, progress),
              () -> ElasticsearchServer.answers(client, searchPort, credentials)));
    }
    ElasticsearchAddress address =
        new ElasticsearchAddress(url, credentials.user(), credentials.password());
    return new EmbeddedStack(data, bootstrap, address, starting.launched());
  }

  private static int owner(Path folder) {
    try {
      return Files.isDirectory(folder) ? (int) Files.getAttribute(folder, "unix:uid") : 0;
    } catch (IOException | UnsupportedOperationException e) {
      // What can't be examined is told when it is opened.
      return 0;
    }
  }

  @Override
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public ElasticsearchAddress elasticsearch() {
    return elasticsearch;
  }

  /// Completes, with what to tell the user, when a server ends that nobody asked to end.
  public CompletionStage<String> broken() {
    return broken.minimalCompletionStage();
  }

  private void tell(Server server, int code) {
    if (!closed.get()) {
      broken.complete(
          server.lastWords("%s ended unasked with status %d".formatted(server.name(), code)));
    }
  }

  /// Stops both at once: TERM, and KILL after the stop limit.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      stop(servers);
      data.close();
    }
  }

  static void stop(List<Server> servers) {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      servers.forEach(s -> each.submit(s.process()::stop));
    }
  }
}

package org.aigaq.app.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Kafka alone, as a child process on loopback, for whoever needs no Elasticsearch.
public final class EmbeddedKafka implements AutoCloseable {
  private static final Duration HOLDER = Duration.ofSeconds(5);
  private static final Duration LEFTOVERS = Duration.ofSeconds(25);

  private final DataFolder data;
  private final String bootstrapServers;
  private final List<Server> servers;

  private EmbeddedKafka(DataFolder data, String bootstrapServers, List<Server> servers) {
    this.data = data;
    this.bootstrapServers = bootstrapServers;
    this.servers = List.copyOf(servers);
  }

  /// Starts it and waits until it answers.
  ///
  /// @throws StackException when it can't be had; nothing is left running then
  public static EmbeddedKafka open(EmbeddedOptions options, ServerFiles files, Progress progress) {
    DataFolder data = DataFolder.hold(options.data(), options.minimumFreeBytes(), HOLDER);
    try {
      Leftovers.await(data.run(), LEFTOVERS, progress);
      int port = Ports.claim(options.kafkaPort(), "Kafka", "--kafka-port");
      KafkaServer kafka = new KafkaServer(data, options, files);
      String bootstrap = "127.0.0.1:" + port;
      Starting starting = new Starting(options.startLimit(), progress);
      starting.together(
          new Starting.Task(
              bootstrap, () -> kafka.launch(port, progress), () -> KafkaServer.answers(bootstrap)));
      return new EmbeddedKafka(data, bootstrap, starting.launched());
    } catch (IOException e) {
      data.close();
      throw new StackException(
          "The data folder %s can't be used: %s".formatted(data.root(), Failure.reason(e)), e);
    } catch (StackException e) {
      data.close();
      throw e;
    }
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  /// Stops it: TERM, and KILL after the stop limit.
  @Override
  public void close() {
    EmbeddedStack.stop(servers);
    data.close();
  }
}

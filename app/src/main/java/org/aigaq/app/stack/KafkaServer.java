package org.aigaq.app.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;

/// Kafka in KRaft mode, in a process of its own.
final class KafkaServer {
  private static final String NAME = "kafka";
  private static final String LOG = "kafka.log";
  private static final int FORMAT_HEAP_MB = 96;
  private static final int CONTROLLER_HEAP_MB = 192;

  private final DataFolder data;
  private final EmbeddedOptions options;
  private final Path jars;
  private final Path home;

  KafkaServer(DataFolder data, EmbeddedOptions options, ServerFiles files) {
    this.data = data;
    this.options = options;
    this.jars = files.kafkaJars();
    this.home = data.root().resolve("kafka");
  }

  /// Starts the process; it doesn't answer yet.
  Server launch(int port, Progress progress) throws IOException {
    Path config = home.resolve("config");
    Files.createDirectories(config);
    Path properties = config.resolve("server.properties");
    int controllerPort = Ports.claim(0, "Kafka's controller", "");
    Files.writeString(
        properties, KafkaProperties.render(port, controllerPort, home.resolve("data")));
    Files.writeString(
        config.resolve("log4j2.properties"), ElasticsearchConfig.kafkaLogging(data.logs()));
    format(properties, progress);
    if (wasKilled()) {
      forgetTheDead(config.resolve("controller.properties"), controllerPort, progress);
    }
    progress.report("Kafka: starting");
    Path output = data.logs().resolve("kafka.out");
    List<String> command = java(options.kafkaHeapMb(), "kafka.Kafka", properties.toString());
    Supervised process =
        Supervised.start(NAME, command, Map.of(), output, data.run(), options.stopLimit());
    return new Server("Kafka", process, List.of(output, data.logs().resolve(LOG)));
  }

  /// Kafka leaves a mark beside its partitions when it ends in order, and takes it away at its
  /// start.
  private boolean wasKilled() throws IOException {
    Path logs = home.resolve("data");
    if (Files.exists(logs.resolve(".kafka_cleanshutdown"))) {
      return false;
    }
    try (Stream<Path> files = Files.list(logs)) {
      return files.anyMatch(file -> file.getFileName().toString().endsWith("-checkpoint"));
    }
  }

  /// The metadata of a killed node call its broker alive. The next incarnation would lead the
  /// partitions on the word of the dead one, finish open transactions, and skip the markers of
  /// partitions that lose their leader a moment later, when the dead one's session runs out: such a
  /// transaction hangs for ever, and its partitions with it (seen with Kafka 4.3.1). Hence a
  /// controller alone takes the dead broker out of the metadata first.
  private void forgetTheDead(Path properties, int controllerPort, Progress progress)
      throws IOException {
    progress.report("Kafka: did not end in order, tidying up");
    Files.writeString(
        properties, KafkaProperties.renderController(controllerPort, home.resolve("data")));
    Path output = data.logs().resolve("kafka-controller.out");
    List<String> command = java(CONTROLLER_HEAP_MB, "kafka.Kafka", properties.toString());
    Supervised process =
        Supervised.start(
            "kafka-controller", command, Map.of(), output, data.run(), options.stopLimit());
    Server controller =
        new Server("Kafka's controller", process, List.of(output, data.logs().resolve(LOG)));
    try (Admin admin = admin(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, controllerPort)) {
      controller.awaitReady(() -> forgets(admin, controllerPort), options.startLimit());
    } finally {
      process.stop();
    }
  }

  private static boolean forgets(Admin admin, int controllerPort) {
    return Ports.isOpen("127.0.0.1:" + controllerPort)
        && answered(
            admin.unregisterBroker(KafkaProperties.NODE).all(),
            BrokerIdNotRegisteredException.class);
  }

  private static Admin admin(String bootstrap, int port) {
    Properties properties = new Properties();
    properties.put(bootstrap, "127.0.0.1:" + port);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
    return Admin.create(properties);
  }

  /// Whether the answer has come, an error of that kind being as good.
  private static boolean answered(KafkaFuture<?> answer, Class<? extends Exception> welcome) {
    try {
      answer.get(4, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException e) {
      return welcome.isInstance(e.getCause());
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Once in the life of a data folder; the mark is written last, so that a format cut short is
  /// done again.
  private void format(Path properties, Progress progress) throws IOException {
    Path mark = home.resolve("cluster.id");
    if (Files.exists(mark)) {
      return;
    }
    progress.report("Kafka: formatting");
    String id = Uuid.randomUuid().toString();
    Path output = data.logs().resolve("kafka-format.out");
    List<String> command =
        java(
            FORMAT_HEAP_MB,
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id=" + id,
            "--config=" + properties,
            "--ignore-formatted");
    Zip.delete(home.resolve("data"));
    Supervised tool =
        Supervised.start(
            "kafka-format", command, Map.of(), output, data.run(), Duration.ofSeconds(2));
    int code;
    try {
      code = tool.ended().orTimeout(options.startLimit().toSeconds(), TimeUnit.SECONDS).join();
    } finally {
      tool.stop();
    }
    if (code != 0) {
      throw new StackException(
          "Kafka's storage can't be formatted. What it said:\n" + LogTail.of(List.of(output), 12));
    }
    Files.writeString(mark, id + "\n");
  }

  private List<String> java(int heapMb, String main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + heapMb + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dlog4j2.configurationFile=" + home.resolve("config/log4j2.properties").toUri(),
                "-cp",
                jars + "/*",
                main));
    command.addAll(List.of(arguments));
    return command;
  }

  /// Whether a broker is there that takes work.
  static boolean answers(String bootstrapServers) {
    if (!Ports.isOpen(bootstrapServers)) {
      return false;
    }
    Properties properties = new Properties();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
    try (Admin admin = Admin.create(properties)) {
      return !admin.describeCluster().nodes().get(4, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

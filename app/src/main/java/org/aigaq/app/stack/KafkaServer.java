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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/// Kafka in KRaft mode, in a process of its own.
final class KafkaServer {
  private static final String NAME = "kafka";
  private static final int FORMAT_HEAP_MB = 96;

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
    Files.writeString(
        properties,
        KafkaProperties.render(
            port, Ports.claim(0, "Kafka's controller", ""), home.resolve("data")));
    Files.writeString(
        config.resolve("log4j2.properties"), ElasticsearchConfig.kafkaLogging(data.logs()));
    format(properties, progress);
    progress.report("Kafka: starting");
    Path output = data.logs().resolve("kafka.out");
    List<String> command = java(options.kafkaHeapMb(), "kafka.Kafka", properties.toString());
    Supervised process =
        Supervised.start(NAME, command, Map.of(), output, data.run(), options.stopLimit());
    return new Server("Kafka", process, List.of(output, data.logs().resolve("kafka.log")));
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

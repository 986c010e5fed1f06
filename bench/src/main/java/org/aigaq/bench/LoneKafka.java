package org.aigaq.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.aigaq.app.stack.ServerFiles;
import org.aigaq.contract.topic.TopicAdmin;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/// The embedded Kafka without its neighbours.
final class LoneKafka implements AutoCloseable {
  private final Process process;
  private final int port;

  LoneKafka(Path folder, int partitions) throws IOException, InterruptedException {
    this.port = freePort();
    Path config = Files.createDirectories(folder).resolve("server.properties");
    Files.writeString(config, properties(port, freePort(), folder.resolve("log")));
    String id = Uuid.randomUuid().toString();
    Process format =
        java(
            folder,
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id=" + id,
            "--config=" + config,
            "--ignore-formatted");
    if (format.waitFor() != 0) {
      throw new IllegalStateException("see " + folder.resolve("kafka.out"));
    }
    this.process = java(folder, "kafka.Kafka", config.toString());
    makeTopics(partitions);
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  Process process() {
    return process;
  }

  private void makeTopics(int partitions) throws InterruptedException {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            90_000);
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().nodes().get(90, TimeUnit.SECONDS);
      TopicAdmin.ensure(admin, partitions, (short) 1);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("Kafka does not answer", e);
    }
  }

  private static Process java(Path folder, String main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                ServerFiles.locate().kafkaJars() + "/*",
                main));
    command.addAll(List.of(arguments));
    var output = ProcessBuilder.Redirect.appendTo(folder.resolve("kafka.out").toFile());
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
  }

  private static String properties(int port, int controller, Path logs) {
    return """
        process.roles=broker,controller
        node.id=1
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        inter.broker.listener.name=PLAINTEXT
        controller.listener.names=CONTROLLER
        controller.quorum.voters=1@127.0.0.1:%2$d
        log.dirs=%3$s
        auto.create.topics.enable=false
        group.initial.rebalance.delay.ms=0
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        num.network.threads=2
        num.io.threads=4
        """
        .formatted(port, controller, logs);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}

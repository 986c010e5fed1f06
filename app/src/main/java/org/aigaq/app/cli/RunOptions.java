package org.aigaq.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of whatever runs the whole house.
final class RunOptions {
  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = "Which outlets to watch. Default: outlets/kz.yaml.")
  @Nullable Path outlets;

  @Option(
      names = "--keywords",
      paramLabel = "FILE",
      description = "Which topics to find. Default: keywords/kz.yaml.")
  @Nullable Path keywords;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept; one process at a time. Default: ${DEFAULT-VALUE}.",
      defaultValue = ".aigaq/data")
  Path data = Path.of(".aigaq/data");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the page, on loopback. Default: ${DEFAULT-VALUE}.",
      defaultValue = "8600")
  int port;

  @Option(
      names = "--elasticsearch-port",
      paramLabel = "N",
      description = "Port of Elasticsearch, on loopback. Default: any free one.",
      defaultValue = "0")
  int elasticsearchPort;

  @Option(
      names = "--kafka-port",
      paramLabel = "N",
      description = "Port of Kafka, on loopback. Default: any free one.",
      defaultValue = "0")
  int kafkaPort;

  /// A file as given, or the one that comes with Aigaq.
  static Path orShipped(@Nullable Path given, String shipped) {
    return given == null ? shipped(shipped) : given;
  }

  private static Path shipped(String name) {
    Path home = Path.of(System.getProperty("aigaq.home", ".")).resolve(name);
    return Files.exists(home) ? home : Path.of(name);
  }
}

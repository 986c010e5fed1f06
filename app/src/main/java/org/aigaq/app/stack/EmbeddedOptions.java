package org.aigaq.app.stack;

import java.nio.file.Path;
import java.time.Duration;

/// How the embedded servers are to run.
///
/// @param data the folder that holds everything they keep; one process at a time
/// @param kafkaPort 0 for any free one
/// @param elasticsearchPort 0 for any free one
/// @param kafkaHeapMb maximum heap of Kafka, MiB
/// @param elasticsearchHeapMb maximum heap of Elasticsearch, MiB
/// @param minimumFreeBytes what must be free on the disk of `data` to start
/// @param startLimit after which a server that doesn't answer is given up
/// @param stopLimit after which a server that doesn't end is killed
public record EmbeddedOptions(
    Path data,
    int kafkaPort,
    int elasticsearchPort,
    int kafkaHeapMb,
    int elasticsearchHeapMb,
    long minimumFreeBytes,
    Duration startLimit,
    Duration stopLimit) {

  public EmbeddedOptions {
    data = data.toAbsolutePath().normalize();
  }

  /// For a laptop: free ports, 512 MiB for Kafka, 1 GiB for Elasticsearch, 2 GB of free disk.
  public static EmbeddedOptions at(Path data) {
    return new EmbeddedOptions(
        data, 0, 0, 512, 1024, 2_000_000_000L, Duration.ofMinutes(5), Duration.ofSeconds(20));
  }

  public EmbeddedOptions withPorts(int kafka, int elasticsearch) {
    return new EmbeddedOptions(
        data,
        kafka,
        elasticsearch,
        kafkaHeapMb,
        elasticsearchHeapMb,
        minimumFreeBytes,
        startLimit,
        stopLimit);
  }

  public EmbeddedOptions withHeaps(int kafkaMb, int elasticsearchMb) {
    return new EmbeddedOptions(
        data,
        kafkaPort,
        elasticsearchPort,
        kafkaMb,
        elasticsearchMb,
        minimumFreeBytes,
        startLimit,
        stopLimit);
  }
}

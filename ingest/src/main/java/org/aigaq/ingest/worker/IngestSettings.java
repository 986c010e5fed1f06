package org.aigaq.ingest.worker;

import java.nio.file.Path;
import java.time.Duration;

/// @param archive directory of the WARC archive; may be shared by several workers
/// @param workerId names this worker in captures and file names
/// @param connections open at once, over all hosts
/// @param inFlight requests taken in and not yet answered, above which no more are taken
/// @param drain how long running fetches may go on when partitions are handed over or the worker
///   stops
public record IngestSettings(
    String bootstrapServers,
    Path archive,
    String workerId,
    int connections,
    int inFlight,
    Duration drain) {
  public static IngestSettings of(String bootstrapServers, Path archive, String workerId) {
    return new IngestSettings(
        bootstrapServers, archive, workerId, 1_000, 5_000, Duration.ofSeconds(3));
  }
}

package org.aigaq.ingest.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.topic.Json;

/// Reads every file below a folder as a feed and prints one JSON line for each: `FeedDump FOLDER`.
final class FeedDump {
  private FeedDump() {}

  public static void main(String[] args) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", Path.of(args[0]).relativize(file).toString());
        Body body =
            new Body(Files.readAllBytes(file), "http://127.0.0.1:8097/feed.xml", null, Map.of());
        Extracted read =
            Reader.read(Target.FEED, body, Selectors.NONE, Instant.parse("2026-11-01T00:00:00Z"))
                .extracted();
        line.put("kind", read.getClass().getSimpleName());
        line.put("read", read);
        System.out.println(Json.MAPPER.writeValueAsString(line));
      }
    }
    System.out.flush();
  }
}

package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.aigaq.contract.topic.Json;

/// A process that archives until it is killed and prints where each page came to stand.
final class EndlessWriter {
  private EndlessWriter() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    var settings = new Archive.Settings(Path.of(args[0]), "endless", 20_000, Duration.ofDays(1));
    try (Archive archive = Archive.open(settings, Clock.systemUTC(), () -> {})) {
      for (int i = 0; ; i++) {
        var at = archive.append(Pages.exchanges(text(i)), Pages.sha(text(i))).get();
        System.out.println(Json.MAPPER.writeValueAsString(at));
        System.out.flush();
      }
    }
  }

  static String text(int i) {
    return ("page " + i + " ").repeat(1 + i % 50);
  }
}

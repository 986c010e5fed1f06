package org.aigaq.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.aigaq.contract.topic.Json;

/// Where a running house answers: kept in its data folder for `status` and other tools.
public record Endpoints(String kafka, String elasticsearch, String console) {
  private static Path file(Path data) {
    return data.resolve("endpoints.json");
  }

  public void write(Path data) throws IOException {
    Path half = data.resolve("endpoints.json.half");
    Files.write(half, Json.MAPPER.writeValueAsBytes(this));
    Files.move(
        half, file(data), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// @throws UserError when nothing runs, or ever ran, on that folder
  public static Endpoints read(Path data) {
    try {
      return Json.MAPPER.readValue(file(data).toFile(), Endpoints.class);
    } catch (IOException e) {
      throw new UserError(
          "Nothing has run on "
              + data
              + " yet. Start `aigaq run --data "
              + data
              + "`, or name Kafka with --kafka.",
          e);
    }
  }
}

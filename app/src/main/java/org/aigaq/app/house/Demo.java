package org.aigaq.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.aigaq.contract.topic.Json;
import org.aigaq.newsroom.Newsroom;
import org.aigaq.newsroom.NewsroomSettings;
import org.aigaq.newsroom.Pace;
import org.aigaq.newsroom.script.Script;

/// The newsroom under a data folder: its hour and its addresses survive a restart, so that the same
/// press goes on where it would be.
public final class Demo implements AutoCloseable {
  private final Newsroom newsroom;
  private final Pace pace;

  /// What a restart must find again.
  record Remembered(Instant epoch, Map<String, Integer> ports) {}

  private Demo(Newsroom newsroom, Pace pace) {
    this.newsroom = newsroom;
    this.pace = pace;
  }

  /// @throws IOException when an address of the last time is taken, or the folder cannot be written
  public static Demo open(Script script, Pace pace, Path folder, Clock clock) throws IOException {
    Path file = folder.resolve("newsroom.json");
    Newsroom newsroom;
    if (Files.exists(file)) {
      var remembered = Json.MAPPER.readValue(file.toFile(), Remembered.class);
      newsroom =
          Newsroom.open(
              script,
              NewsroomSettings.loopback(clock, remembered.epoch()).withPorts(remembered.ports()));
    } else {
      Instant epoch = clock.instant();
      newsroom = Newsroom.open(script, NewsroomSettings.loopback(clock, epoch));
      remember(file, new Remembered(epoch, newsroom.ports()));
    }
    return new Demo(newsroom, pace);
  }

  private static void remember(Path file, Remembered remembered) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.write(half, Json.MAPPER.writeValueAsBytes(remembered));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  public Newsroom newsroom() {
    return newsroom;
  }

  public String outletsYaml() {
    return newsroom.outletsYaml(pace);
  }

  public String keywordsYaml() {
    return newsroom.keywordsYaml();
  }

  @Override
  public void close() {
    newsroom.close();
  }
}

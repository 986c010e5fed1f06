package org.aigaq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.aigaq.newsroom.Newsroom;
import org.aigaq.newsroom.NewsroomSettings;
import org.aigaq.newsroom.Pace;
import org.aigaq.newsroom.script.Crowd;
import org.aigaq.newsroom.script.Script;

/// A press of many outlets, served until it is killed, with the files to watch it by. Arguments:
/// outlets, articles at each, the folder for `outlets.yaml`, `keywords.yaml` and `truth.txt`,
/// seconds until its script begins.
public final class CrowdPress {
  private static final Duration LENGTH = Duration.ofMinutes(5);

  private CrowdPress() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int outlets = Integer.parseInt(args[0]);
    int articles = Integer.parseInt(args[1]);
    Path folder = Files.createDirectories(Path.of(args[2]));
    Clock clock = Clock.systemUTC();
    Instant epoch = clock.instant().plusSeconds(Long.parseLong(args[3]));
    Script script = Crowd.of(outlets, articles, LENGTH, new Random(1));
    var settings = NewsroomSettings.loopback(clock, epoch).withScale(1);
    try (var newsroom = Newsroom.open(script, settings)) {
      Files.writeString(folder.resolve("outlets.yaml"), newsroom.outletsYaml(Pace.quick()));
      Files.writeString(folder.resolve("keywords.yaml"), newsroom.keywordsYaml());
      Files.write(
          folder.resolve("truth.txt"), script.timetable().stream().map(Object::toString).toList());
      System.out.printf(
          "%d outlets, %d articles, script begins %s%n", outlets, script.articles().size(), epoch);
      new CountDownLatch(1).await();
    }
  }
}

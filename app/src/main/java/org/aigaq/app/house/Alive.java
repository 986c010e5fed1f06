package org.aigaq.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A file whose time says that the process is at work.
public final class Alive {
  private static final int SECONDS = 10;

  private Alive() {}

  public static Room touching(Path file, Clock clock) {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("aigaq-alive").factory());
    var room = Room.ofRunning("alive", executor::shutdownNow);
    executor.scheduleAtFixedRate(() -> touch(file, clock, room), 0, SECONDS, TimeUnit.SECONDS);
    return room;
  }

  private static void touch(Path file, Clock clock, Room room) {
    try {
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    } catch (IOException e) {
      room.broke(e);
    }
  }
}

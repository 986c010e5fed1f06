package org.aigaq.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.aigaq.app.house.Alive;
import org.aigaq.app.house.House;
import org.aigaq.app.house.Room;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every single role takes.
final class RoleOptions {
  @Option(
      names = "--alive",
      paramLabel = "FILE",
      description = "Touched every ten seconds while the role is at work, for health checks.")
  @Nullable Path alive;

  /// Keeps the room at work until the process is told to stop.
  int untilStopped(Room room, Clock clock, PrintWriter err) throws InterruptedException {
    var house = new House(new Console(err));
    var broken = new CompletableFuture<String>();
    house.broken().thenAccept(broken::complete);
    house.add(room);
    if (alive != null) {
      house.add(Alive.touching(alive, clock));
    }
    return UntilStopped.await(broken, house);
  }
}

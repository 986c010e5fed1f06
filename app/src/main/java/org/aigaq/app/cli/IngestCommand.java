package org.aigaq.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.house.Servers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    description = "One role: fetches what is asked for, reads it, keeps it in the archive.",
    footer = {
      "",
      "Start as many as you like: they share the outlets. Two on one --data share its archive."
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ServerOptions servers = new ServerOptions();
  @Mixin private RoleOptions role = new RoleOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the archive is kept.",
      defaultValue = ".aigaq/data")
  private Path data = Path.of(".aigaq/data");

  private final Clock clock;

  IngestCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    var rooms = new Rooms(new Servers(servers.kafka(), null), data, clock);
    rooms.awaitTopics();
    return role.untilStopped(
        rooms.ingest(), clock, Objects.requireNonNull(spec).commandLine().getErr());
  }
}

package org.aigaq.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.KeywordsReload;
import org.aigaq.app.house.Room;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.house.Servers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "streams",
    description = "One role: schedules, judges, keeps revisions, raises alerts.",
    footer = {
      "",
      "With --outlets (and --keywords) it first makes the topics and publishes the files; start others",
      "without. Each process needs a --data of its own for its state."
    })
final class StreamsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ServerOptions servers = new ServerOptions();
  @Mixin private RoleOptions role = new RoleOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where its state is kept.",
      defaultValue = ".aigaq/streams")
  private Path data = Path.of(".aigaq/streams");

  @Option(names = "--outlets", paramLabel = "FILE", description = "Publish these outlets first.")
  private @Nullable Path outlets;

  @Option(names = "--keywords", paramLabel = "FILE", description = "Publish these topics first.")
  private @Nullable Path keywords;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Of topics that are made now. Default: ${DEFAULT-VALUE}.",
      defaultValue = "12")
  private int partitions;

  private final Clock clock;

  StreamsCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    var rooms = new Rooms(new Servers(servers.kafka(), null), data, clock);
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    Duration fastest = Duration.ofSeconds(1);
    Path rules = RunOptions.orShipped(keywords, "keywords/kz.yaml");
    if (outlets != null) {
      var configuration = Configuration.read(outlets, rules);
      fastest = configuration.fastest();
      rooms.makeTopics(partitions);
      rooms.publish(configuration);
    }
    rooms.awaitTopics();
    try (Room reload = reload(rules, rooms, err)) {
      return role.untilStopped(rooms.streams(fastest), clock, err);
    }
  }

  /// Who published the file keeps its topics up to date.
  private Room reload(Path rules, Rooms rooms, PrintWriter err) {
    return outlets == null
        ? Room.ofRunning("keywords", () -> {})
        : KeywordsReload.watching(rules, rooms, new Console(err));
  }
}

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
import picocli.CommandLine.Spec;

@Command(name = "indexer", description = "One role: brings topics to Elasticsearch.")
final class IndexerCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ServerOptions servers = new ServerOptions();
  @Mixin private RoleOptions role = new RoleOptions();

  private final Clock clock;

  IndexerCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    var rooms =
        new Rooms(new Servers(servers.kafka(), servers.elasticsearch()), Path.of("."), clock);
    rooms.awaitTopics();
    return role.untilStopped(
        rooms.indexer(), clock, Objects.requireNonNull(spec).commandLine().getErr());
  }
}

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
    name = "console",
    description = "One role: the page for monitors and its API.",
    footer = {"", "It has no accounts: leave it on loopback, or behind a proxy that has."})
final class ConsoleCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ServerOptions servers = new ServerOptions();
  @Mixin private RoleOptions role = new RoleOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Default: ${DEFAULT-VALUE}.",
      defaultValue = "8600")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "Anything but loopback shows the page to whoever reaches it. Default: ${DEFAULT-VALUE}.",
      defaultValue = "127.0.0.1")
  private String bind = "127.0.0.1";

  private final Clock clock;

  ConsoleCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    var rooms =
        new Rooms(new Servers(servers.kafka(), servers.elasticsearch()), Path.of("."), clock);
    rooms.awaitTopics();
    return role.untilStopped(
        rooms.console(bind, port), clock, Objects.requireNonNull(spec).commandLine().getErr());
  }
}

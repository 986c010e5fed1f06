package org.aigaq.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.app.house.Configuration;
import org.aigaq.streams.trends.TrendSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = "Everything in one: embedded Kafka and Elasticsearch, all roles, the page.",
    footer = {
      "",
      "Examples:",
      "  aigaq run",
      "  aigaq run --outlets my-outlets.yaml --data /srv/aigaq --port 8080",
      "",
      "Ctrl-C stops all in order. A second start on the same --data goes on where the first ended."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private RunOptions options = new RunOptions();

  private final Clock clock;

  RunCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    Path keywords = RunOptions.orShipped(options.keywords, "keywords/kz.yaml");
    var configuration =
        Configuration.read(RunOptions.orShipped(options.outlets, "outlets/kz.yaml"), keywords);
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    try (var whole = new WholeHouse(options, options.data, clock, err)) {
      whole.openServers();
      whole.openRooms(configuration.fastest(), TrendSettings.DEFAULT);
      whole.watch(configuration, keywords);
      return whole.untilStopped();
    }
  }
}

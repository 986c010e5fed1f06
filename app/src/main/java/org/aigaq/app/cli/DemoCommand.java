package org.aigaq.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.Demo;
import org.aigaq.app.house.UserError;
import org.aigaq.newsroom.Pace;
import org.aigaq.newsroom.script.Script;
import org.aigaq.streams.trends.TrendSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = {
      "Everything in one, offline, on a small invented press: within two minutes you see articles in",
      "three languages, an edited headline, a takedown, a restored article, an outage that is no",
      "takedown, and a subject that bursts."
    },
    footer = {"", "Takes the options of `run`. Keeps what it does under .aigaq/demo."})
final class DemoCommand implements Callable<Integer> {
  private static final Duration FASTEST = Duration.ofSeconds(1);

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RunOptions options = new RunOptions();

  private final Clock clock;

  DemoCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    var command = Objects.requireNonNull(spec).commandLine();
    boolean dataGiven = command.getParseResult().hasMatchedOption("--data");
    Path data = dataGiven ? options.data : Path.of(".aigaq/demo");
    try (var whole = new WholeHouse(options, data, clock, command.getErr())) {
      whole.openServers();
      whole.openRooms(FASTEST, TrendSettings.BRISK);
      // Last, because its script starts now: nothing may happen to an article before it can be
      // seen.
      Demo demo = newsroom(data);
      whole.closeAlso(demo);
      Path keywords = options.keywords == null ? data.resolve("keywords.yaml") : options.keywords;
      whole.watch(configuration(demo, data), keywords);
      return whole.untilStopped();
    }
  }

  private Demo newsroom(Path data) {
    try {
      return Demo.open(Script.demo(), Pace.demo(), data, clock);
    } catch (IOException e) {
      throw new UserError(
          "The newsroom cannot open: "
              + e.getMessage()
              + ". Free its ports, or start afresh with another --data.",
          e);
    }
  }

  /// The files are written out, so that a person can read what is watched and how often.
  private Configuration configuration(Demo demo, Path data) throws IOException {
    Path outlets = data.resolve("outlets.yaml");
    Path keywords = data.resolve("keywords.yaml");
    Files.writeString(outlets, demo.outletsYaml());
    Files.writeString(keywords, demo.keywordsYaml());
    return Configuration.read(
        options.outlets == null ? outlets : options.outlets,
        options.keywords == null ? keywords : options.keywords);
  }
}

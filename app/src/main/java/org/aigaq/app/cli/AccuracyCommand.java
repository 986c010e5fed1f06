package org.aigaq.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aigaq.app.accuracy.Accuracy;
import org.aigaq.app.accuracy.AccuracyPage;
import org.aigaq.app.accuracy.Round;
import org.aigaq.app.house.House;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.house.Servers;
import org.aigaq.app.house.UserError;
import org.aigaq.app.stack.EmbeddedKafka;
import org.aigaq.app.stack.EmbeddedOptions;
import org.aigaq.app.stack.ServerFiles;
import org.aigaq.newsroom.scenario.Catalogue;
import org.aigaq.newsroom.scenario.Play;
import org.aigaq.newsroom.scenario.Scenario;
import org.aigaq.streams.judge.Rules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "accuracy",
    description = {
      "Plays scenarios whose truth is known to the whole loop on this machine, and says how right the",
      "verdicts were: removals, moves, edits, outages, and what must raise nothing."
    },
    footer = {
      "",
      "Example:  aigaq accuracy --seeds 3 -o docs/accuracy.md",
      "          aigaq accuracy --seeds 1 --only R02,F --diary diary.txt",
      "A busy machine needs longer units: --unit 2000."
    })
final class AccuracyCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--seeds", defaultValue = "3", description = "How many seeds (${DEFAULT-VALUE}).")
  private int seeds = 3;

  @Option(
      names = "--first-seed",
      defaultValue = "1",
      description = "The first seed (${DEFAULT-VALUE}).")
  private long firstSeed = 1;

  @Option(
      names = "--unit",
      defaultValue = "1000",
      paramLabel = "MS",
      description = "How long a unit of the scripts lasts, in milliseconds (${DEFAULT-VALUE}).")
  private int unit = 1000;

  @Option(
      names = "--only",
      split = ",",
      description = "Scenarios (R02) or families (F), with commas; all if not given.")
  private List<String> only = List.of();

  @Option(names = "--data", description = "A new folder for Kafka and the archive.")
  private @Nullable Path data;

  @Option(
      names = {"-o", "--output"},
      description = "Write the page with the result of this version of the rules.")
  private @Nullable Path output;

  @Option(
      names = "--diary",
      description = "Write what was seen and told of each play that went wrong.")
  private @Nullable Path diary;

  private final Clock clock;
  private int unseen;

  AccuracyCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Scenario> scenarios = chosen();
    Path folder = data == null ? Files.createTempDirectory("aigaq-accuracy-") : data;
    Accuracy accuracy = new Accuracy();
    StringBuilder pages = new StringBuilder();
    measure(scenarios, folder, accuracy, pages);
    out.println(accuracy.table());
    out.println(accuracy.reliability());
    accuracy.faults().forEach(out::println);
    out.printf(
        Locale.ROOT,
        "%d plays. Confirmed removals: precision %.3f, recall %.3f, %d false. Ends right %.3f. "
            + "Alerts on the living: %d.%n",
        accuracy.plays(),
        accuracy.precision(),
        accuracy.recall(),
        accuracy.falselyConfirmed(),
        accuracy.endsRight(),
        accuracy.alertsOnTheLiving());
    if (unseen > accuracy.plays() / 10) {
      out.printf(
          "This machine did not keep up: %d articles were not seen before the scripts began. "
              + "The figures say nothing; take longer units (--unit) or fewer scenarios (--only).%n",
          unseen);
    }
    out.flush();
    return write(accuracy, pages);
  }

  private List<Scenario> chosen() {
    List<Scenario> chosen =
        Catalogue.all().stream()
            .filter(
                s -> only.isEmpty() || only.contains(s.id()) || only.contains(s.family().name()))
            .toList();
    if (chosen.isEmpty()) {
      throw new UserError(
          "No scenario is called " + only + ". Name some as R02, or families as F, with commas.");
    }
    return chosen;
  }

  private void measure(
      List<Scenario> scenarios, Path folder, Accuracy accuracy, StringBuilder pages)
      throws IOException, InterruptedException {
    Console progress = new Console(Objects.requireNonNull(spec).commandLine().getErr());
    try (var kafka =
            EmbeddedKafka.open(EmbeddedOptions.at(folder), ServerFiles.locate(), progress);
        var house = new House(progress)) {
      var rooms = new Rooms(new Servers(kafka.bootstrapServers(), null), folder, clock);
      rooms.makeTopics(Rooms.EMBEDDED_PARTITIONS);
      house.add(rooms.streams(Duration.ofMillis(unit)));
      house.add(rooms.ingest());
      var round = new Round(clock, Duration.ofMillis(unit), PATIENCE, progress);
      for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
        long now = seed;
        List<Play> plays = scenarios.stream().map(s -> s.play(now)).toList();
        Round.Outcome outcome = round.play(rooms, kafka.bootstrapServers(), plays);
        accuracy.add(outcome);
        pages.append(outcome.diaryOfFaults());
        if (!outcome.unseen().isEmpty()) {
          unseen += outcome.unseen().size();
          progress.report("not seen in time: " + outcome.unseen());
        }
      }
    }
  }

  private int write(Accuracy accuracy, StringBuilder pages) throws IOException {
    if (diary != null) {
      Files.writeString(diary, pages);
    }
    if (unseen > accuracy.plays() / 10) {
      return 1;
    }
    if (output == null) {
      return 0;
    }
    String how =
        "Seeds %d to %d, a unit of %d ms, %d processors."
            .formatted(
                firstSeed, firstSeed + seeds - 1, unit, Runtime.getRuntime().availableProcessors());
    String before = Files.exists(output) ? Files.readString(output) : "";
    Files.writeString(output, AccuracyPage.with(before, Rules.VERSION, how, accuracy));
    return 0;
  }
}

package org.aigaq.app.cli;

import java.time.Clock;
import java.util.Objects;
import org.aigaq.app.house.UserError;
import org.aigaq.app.stack.StackException;
import org.aigaq.contract.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `aigaq COMMAND`: exit status 0, 1 (failed) or 2 (usage); errors say what, where and what to do.
@Command(
    name = "aigaq",
    mixinStandardHelpOptions = true,
    version = "aigaq 0.1.0",
    description =
        "Watches a country's press: what is published, altered, taken down or blocked; keeps proof.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with:   aigaq demo              everything, offline, on a small press to practise on",
      "Then:         aigaq doctor            what would be collected from outlets/kz.yaml",
      "              aigaq run               the real thing, on this machine",
      "Help:         aigaq help COMMAND      every option, with examples",
      "Completion:   source <(aigaq generate-completion)"
    })
public final class CommandLineInterface implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--stack-trace", hidden = true, description = "Show where an error came from.")
  private boolean stackTrace;

  private CommandLineInterface() {}

  /// Runs one command and gives its exit status.
  public static int execute(Clock clock, String... args) {
    return commandLine(clock).execute(args);
  }

  static CommandLine commandLine(Clock clock) {
    var root = new CommandLineInterface();
    UrlSource urls = new WebSource(clock);
    return new CommandLine(root)
        .addSubcommand(new DemoCommand(clock))
        .addSubcommand(new RunCommand(clock))
        .addSubcommand(new IngestCommand(clock))
        .addSubcommand(new StreamsCommand(clock))
        .addSubcommand(new IndexerCommand(clock))
        .addSubcommand(new ConsoleCommand(clock))
        .addSubcommand(new DoctorCommand(clock))
        .addSubcommand(new StatusCommand())
        .addSubcommand(new WatchCommand(clock))
        .addSubcommand(new RejudgeCommand())
        .addSubcommand(new ExtractCommand(clock, urls))
        .addSubcommand(new FeedCommand(clock, urls))
        .addSubcommand(new CompareCommand())
        .addSubcommand(new AnalyzeCommand())
        .addSubcommand(new LanguageCommand())
        .addSubcommand(new KeywordsCommand())
        .addSubcommand(new AccuracyCommand(clock))
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new AutoComplete.GenerateCompletion())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(root.handler());
  }

  @Override
  public void run() {
    var command = Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(command, "Name a command.");
  }

  private IExecutionExceptionHandler handler() {
    return (failure, command, parsed) -> {
      if (stackTrace) {
        failure.printStackTrace(command.getErr());
      }
      command.getErr().println(explanation(failure));
      command.getErr().flush();
      return CommandLine.ExitCode.SOFTWARE;
    };
  }

  private static String explanation(Exception failure) {
    return switch (failure) {
      case ConfigException e -> Objects.requireNonNullElse(e.getMessage(), "bad configuration");
      case UserError e -> Objects.requireNonNullElse(e.getMessage(), "failed");
      case StackException e -> Objects.requireNonNullElse(e.getMessage(), "failed");
      default -> {
        LoggerFactory.getLogger("org.aigaq").debug("unexpected", failure);
        yield "Unexpected: %s. `aigaq --stack-trace ...` shows where; please report it."
            .formatted(failure);
      }
    };
  }
}

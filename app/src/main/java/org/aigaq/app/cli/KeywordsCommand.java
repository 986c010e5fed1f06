package org.aigaq.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "keywords",
    description = "Shows how keyword rules are understood, and tries them before they are saved.",
    synopsisSubcommandLabel = "check|try",
    subcommands = {KeywordsCheckCommand.class, KeywordsTryCommand.class},
    footer = {"", "How to write rules: docs/keywords.md"})
final class KeywordsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Say what to do: `check` or `try`.");
  }
}

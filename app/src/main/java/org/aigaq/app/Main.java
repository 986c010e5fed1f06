package org.aigaq.app;

import java.time.Clock;
import org.aigaq.app.cli.CommandLineInterface;

/// The one program: every role and tool is a command of it.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(CommandLineInterface.execute(Clock.systemUTC(), args));
  }
}

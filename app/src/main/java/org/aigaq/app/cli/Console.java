package org.aigaq.app.cli;

import java.io.PrintWriter;
import org.aigaq.app.stack.Progress;

/// Progress on standard error, a line each.
final class Console implements Progress {
  private final PrintWriter err;

  Console(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void report(String line) {
    err.println("  " + line);
    err.flush();
  }
}

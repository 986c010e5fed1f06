package org.aigaq.app.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// One of the two servers, launched.
///
/// @param name as a person calls it
/// @param told the files that say what went wrong
record Server(String name, Supervised process, List<Path> told) {
  private static final int TAIL = 12;

  /// Whether the server answers as it should; an answer of any other kind is "not yet".
  @FunctionalInterface
  interface Probe {
    boolean answers();
  }

  /// @throws StackException with the server's last words when it ends or doesn't answer in time
  void awaitReady(Probe probe, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!probe.answers()) {
      if (!process.isAlive()) {
        throw new StackException(lastWords("%s ended before it was ready".formatted(name)));
      }
      if (System.nanoTime() > end) {
        throw new StackException(
            lastWords("%s did not answer within %d s".formatted(name, limit.toSeconds())));
      }
      Pause.shortly();
    }
  }

  /// What happened, and what the server said last.
  String lastWords(String what) {
    String tail = LogTail.of(told, TAIL);
    return tail.isEmpty() ? what + ", and wrote no log." : what + ". Its last lines:\n" + tail;
  }
}

package org.aigaq.app.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One process of this machine, recognised after its number was given to another.
///
/// @param started in milliseconds since 1970
record ProcessMark(long pid, long started) {
  /// The start instant is computed from the boot time, which moves when the clock is set.
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  static ProcessMark of(ProcessHandle handle) {
    return new ProcessMark(
        handle.pid(), handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  /// Reads what [#line] wrote; empty when it is something else.
  static Optional<ProcessMark> parse(String line) {
    String[] parts = line.strip().split(" ");
    try {
      return parts.length == 2
          ? Optional.of(new ProcessMark(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String line() {
    return pid + " " + started;
  }

  boolean same(ProcessMark other) {
    return pid == other.pid && Math.abs(started - other.started) <= TOLERANCE.toMillis();
  }

  /// The process, if it still runs.
  Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(h -> h.isAlive() && same(of(h)) && !isZombie(pid));
  }

  /// A process that has ended but whose parent hasn't asked: in a container whose first process
  /// never asks, it stays for ever, and the JDK calls it alive.
  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.startsWith(") Z", stat.lastIndexOf(')'));
    } catch (IOException e) {
      // No such file: it has just ended, or this is no Linux.
      return false;
    }
  }
}

package org.aigaq.app.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Servers of an earlier run that ended by force: their watchdogs may still be stopping them.
final class Leftovers {
  private static final String SUFFIX = ".pid";

  private Leftovers() {}

  static void record(Path runFolder, String name, List<ProcessMark> marks) throws IOException {
    Files.write(runFolder.resolve(name + SUFFIX), marks.stream().map(ProcessMark::line).toList());
  }

  static void forget(Path runFolder, String name) {
    try {
      Files.deleteIfExists(runFolder.resolve(name + SUFFIX));
    } catch (IOException e) {
      // A record of a process that is no more does no harm: the next start finds nobody by it.
      return;
    }
  }

  /// Waits until they have ended, and kills what is left after `patience`.
  static void await(Path runFolder, Duration patience, Progress progress) throws IOException {
    List<ProcessMark> alive = alive(runFolder);
    if (!alive.isEmpty()) {
      progress.report("Waiting for the servers of the run before, which are still stopping");
    }
    long end = System.nanoTime() + patience.toNanos();
    while (!alive.isEmpty() && System.nanoTime() < end) {
      Pause.shortly();
      alive = alive.stream().filter(mark -> mark.alive().isPresent()).toList();
    }
    List<ProcessHandle> left = alive.stream().flatMap(mark -> mark.alive().stream()).toList();
    for (ProcessHandle process : left) {
      progress.report("Killing process %d, left by the run before".formatted(process.pid()));
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    for (ProcessHandle process : left) {
      process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(_ -> process).join();
    }
  }

  private static List<ProcessMark> alive(Path runFolder) throws IOException {
    try (Stream<Path> files = Files.list(runFolder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(SUFFIX))
          .flatMap(Leftovers::lines)
          .flatMap(line -> ProcessMark.parse(line).stream())
          .filter(mark -> mark.alive().isPresent())
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

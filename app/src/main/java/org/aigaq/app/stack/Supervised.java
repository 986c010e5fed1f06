package org.aigaq.app.stack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A server under a watchdog: a small shell process that reads our end of a pipe and ends the
/// server when the pipe closes, whether we closed it or were killed. Where `setsid` is there, both
/// live in a session of their own, so that neither Ctrl-C nor a signal to our process group reaches
/// them.
final class Supervised {
  private final String name;
  private final Process watchdog;
  private final Path runFolder;
  private final Duration stopLimit;

  private Supervised(String name, Process watchdog, Path runFolder, Duration stopLimit) {
    this.name = name;
    this.watchdog = watchdog;
    this.runFolder = runFolder;
    this.stopLimit = stopLimit;
  }

  /// Starts `command` with `variables` added to a small environment; its output replaces `output`.
  static Supervised start(
      String name,
      List<String> command,
      Map<String, String> variables,
      Path output,
      Path runFolder,
      Duration stopLimit)
      throws IOException {
    Path pidFile = runFolder.resolve(name + ".child");
    Files.deleteIfExists(pidFile);
    ProcessBuilder builder =
        new ProcessBuilder(underWatch(command, watchdog(runFolder, name), pidFile, stopLimit));
    builder.directory(runFolder.toFile());
    builder
        .environment()
        .keySet()
        .retainAll(List.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "HOME", "TMPDIR"));
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process watchdog = builder.start();
    Leftovers.record(runFolder, name, List.of(ProcessMark.of(watchdog.toHandle())));
    Supervised started = new Supervised(name, watchdog, runFolder, stopLimit);
    try {
      started.recordChild(pidFile);
      return started;
    } catch (IOException | StackException e) {
      started.stop();
      throw e;
    }
  }

  private static List<String> underWatch(
      List<String> command, Path script, Path pidFile, Duration stopLimit) {
    List<String> all = new ArrayList<>();
    Optional<Path> setsid = onPath("setsid");
    setsid.ifPresent(program -> all.add(program.toString()));
    all.addAll(List.of("/bin/sh", script.toString()));
    all.add(Long.toString(stopLimit.toSeconds()));
    all.add(pidFile.toString());
    all.add(setsid.isPresent() ? "group" : "child");
    all.addAll(command);
    return all;
  }

  /// The program of that name on the PATH.
  static Optional<Path> onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return List.of(path.split(File.pathSeparator)).stream()
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// One script for each server: a shell reads its script as it goes, so none may be written over.
  private static Path watchdog(Path runFolder, String name) throws IOException {
    try (InputStream in = Supervised.class.getResourceAsStream("watchdog.sh")) {
      Path script = runFolder.resolve(name + ".watchdog.sh");
      Files.write(script, Objects.requireNonNull(in, "watchdog.sh").readAllBytes());
      return script;
    }
  }

  private void recordChild(Path pidFile) throws IOException {
    String pid = "";
    while (pid.isEmpty() && watchdog.isAlive()) {
      Pause.shortly();
      pid = Files.exists(pidFile) ? Files.readString(pidFile).strip() : "";
    }
    List<ProcessMark> marks = new ArrayList<>(List.of(ProcessMark.of(watchdog.toHandle())));
    if (!pid.isEmpty()) {
      ProcessHandle.of(Long.parseLong(pid)).map(ProcessMark::of).ifPresent(marks::add);
    }
    Leftovers.record(runFolder, name, marks);
  }

  boolean isAlive() {
    return watchdog.isAlive();
  }

  /// Completes with the exit status once the server has ended.
  CompletableFuture<Integer> ended() {
    return watchdog.onExit().thenApply(Process::exitValue);
  }

  /// Asks it to end, and sees to it that it does.
  void stop() {
    try {
      watchdog.getOutputStream().close();
    } catch (IOException e) {
      // The pipe is broken because the watchdog is gone; what it watched is gone too, or killed
      // below.
      watchdog.destroy();
    }
    try {
      if (!watchdog.waitFor(stopLimit.toMillis() + 5_000, TimeUnit.MILLISECONDS)) {
        watchdog.descendants().forEach(ProcessHandle::destroyForcibly);
        watchdog.destroyForcibly().waitFor();
      }
      Leftovers.forget(runFolder, name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

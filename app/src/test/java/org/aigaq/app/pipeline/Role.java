package org.aigaq.app.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A command of ours in a process of its own, so that it can be killed as the system kills.
final class Role implements AutoCloseable {
  private final Process process;

  private Role(Process process) {
    this.process = process;
  }

  static Role start(Path log, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.aigaq.app.Main"));
    command.addAll(List.of(arguments));
    File file = log.toFile();
    return new Role(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file).start());
  }

  /// As `kill -9` does: nothing is said, nothing is closed.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  boolean atWork() {
    return process.isAlive();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}

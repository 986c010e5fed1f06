package org.aigaq.app.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SupervisedTest {
  @TempDir Path folder;

  @Test
  void aCommandThatEndsByItselfIsNoticedWithItsStatusAndOutput() throws Exception {
    Supervised command = start("echo told; exit 7");

    assertThat(command.ended().get(20, TimeUnit.SECONDS)).isEqualTo(7);
    assertThat(folder.resolve("out")).hasContent("told");
  }

  @Test
  void aCommandIsAskedToEndBeforeItIsKilled() throws IOException {
    Supervised command =
        start("trap 'echo asked; exit 0' TERM; echo up; while :; do sleep 0.1; done");
    awaitOutput("up");

    command.stop();

    assertThat(folder.resolve("out")).content().contains("asked");
    assertThat(folder.resolve("command.pid")).doesNotExist();
  }

  @Test
  void aCommandThatIsDeafIsKilledWithItsChildren() throws IOException {
    Supervised command = start("trap '' TERM; sleep 600 & echo $!; while :; do sleep 0.1; done");
    awaitOutput("\n");
    long number = Long.parseLong(Files.readString(folder.resolve("out")).strip());
    ProcessHandle grandchild = ProcessHandle.of(number).orElseThrow();

    command.stop();

    assertThat(grandchild.onExit()).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void aCommandOfAnEarlierRunThatStillLivesIsEnded() throws Exception {
    Supervised command = start("sleep 600");

    Leftovers.await(folder, Duration.ZERO, Progress.silent());

    assertThat(command.ended().get(20, TimeUnit.SECONDS)).isNotZero();
  }

  private Supervised start(String script) throws IOException {
    return Supervised.start(
        "command",
        List.of("/bin/sh", "-c", script),
        Map.of(),
        folder.resolve("out"),
        folder,
        Duration.ofSeconds(1));
  }

  private void awaitOutput(String text) throws IOException {
    while (!Files.readString(folder.resolve("out")).contains(text)) {
      Thread.onSpinWait();
    }
  }
}

package org.aigaq.app.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachTest {
  private static final int USER = 64_913;

  private static final Reach.Step ROOT = new Reach.Step(Path.of("/"), 0755, 0, 0);

  @Test
  void aHomeClosedToOthersIsTheBarrier() {
    Reach.Step home = new Reach.Step(Path.of("/root"), 0700, 0, 0);
    Reach.Step jdk = new Reach.Step(Path.of("/root/jdk"), 0755, 0, 0);

    assertThat(Reach.barrier(List.of(ROOT, home, jdk), USER)).contains(home);
  }

  @Test
  void whatBelongsToTheUserOpensByTheOwnersBits() {
    Reach.Step own = new Reach.Step(Path.of("/data"), 0700, USER, USER);

    assertThat(Reach.barrier(List.of(ROOT, own), USER)).isEmpty();
  }

  @Test
  void theOwnersBitsCountForTheOwnerEvenWhenOthersMayMore() {
    assertThat(new Reach.Step(Path.of("/odd"), 0677, USER, USER).opensTo(USER)).isFalse();
  }

  @Test
  void theMessageNamesTheFolderItsModeAndTheRemedy() {
    Reach.Step home = new Reach.Step(Path.of("/root"), 040700, 0, 0);

    assertThat(Reach.message("the JDK", Path.of("/root/jdk/bin/java"), home, USER, "Move it"))
        .contains("/root has mode 700", "the JDK /root/jdk/bin/java", "Move it", "ordinary user");
  }

  @Test
  void theStepsOfARealFileLeadFromTheTopDownToIt(@TempDir Path temporary) throws IOException {
    List<Reach.Step> steps = Reach.steps(temporary);

    assertThat(steps.getFirst().path()).isEqualTo(Path.of("/"));
    assertThat(steps.getLast().path()).isEqualTo(temporary.toRealPath());
  }
}

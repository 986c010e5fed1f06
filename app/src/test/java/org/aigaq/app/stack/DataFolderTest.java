package org.aigaq.app.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  private static final Path HOME = Path.of("/home/aigerim");

  @TempDir Path temporary;

  @Test
  void itIsMadeAndClosedToOthers() throws IOException {
    Path root = temporary.resolve("a/b");

    try (DataFolder data = DataFolder.hold(root, 0, Duration.ZERO)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void oneThatIsHeldNamesItsHolder() {
    try (DataFolder _ = DataFolder.hold(temporary, 0, Duration.ZERO)) {
      assertThatThrownBy(() -> DataFolder.hold(temporary, 0, Duration.ZERO))
          .isInstanceOf(StackException.class)
          .hasMessageContaining(temporary.toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");
    }
  }

  @Test
  void oneThatWasLetGoCanBeHeldAgain() {
    DataFolder.hold(temporary, 0, Duration.ZERO).close();
    DataFolder.hold(temporary, 0, Duration.ZERO).close();
  }

  @Test
  void aDiskTooFullIsSaidBeforeAnythingIsStarted() {
    assertThat(DataFolder.fullDisk(temporary, 1_500_000_000L, 2_000_000_000L).orElseThrow())
        .contains("1500 MB free", "2000 MB", temporary.toString());
    assertThat(DataFolder.fullDisk(temporary, 2_000_000_000L, 2_000_000_000L)).isEmpty();
  }

  @Test
  void aFolderThatOthersUseIsRefusedBecauseItWouldBeClosedToThem() {
    assertThat(DataFolder.notShared(Path.of("/"), HOME)).isPresent();
    assertThat(DataFolder.notShared(Path.of("/tmp"), HOME)).isPresent();
    assertThat(DataFolder.notShared(HOME, HOME)).isPresent();
    assertThat(DataFolder.notShared(Path.of("/home"), HOME)).isPresent();
  }

  @Test
  void aFolderOfItsOwnIsTaken() {
    assertThat(DataFolder.notShared(HOME.resolve("press"), HOME)).isEmpty();
    assertThat(DataFolder.notShared(temporary, HOME)).isEmpty();
  }
}

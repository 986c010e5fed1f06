package org.aigaq.ingest.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Real feeds and pages, kept beside the repository because of their licences.
public final class SharedData {
  private SharedData() {}

  /// A folder of the shared data; the test is skipped where it is absent.
  public static Path folder(String name) {
    Path found = find(name);
    assumeTrue(
        found != null,
        "no shared data: put it into ../shared/data beside the repository, or name the folder in the system"
            + " property aigaq.data");
    return java.util.Objects.requireNonNull(found);
  }

  private static @Nullable Path find(String name) {
    String told = System.getProperty("aigaq.data", System.getenv("AIGAQ_DATA"));
    if (told != null) {
      Path folder = Path.of(told, name);
      return Files.isDirectory(folder) ? folder : null;
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared").resolve("data").resolve(name);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return null;
  }

  /// Every file below a folder, in a fixed order.
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

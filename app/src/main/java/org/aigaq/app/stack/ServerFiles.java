package org.aigaq.app.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The servers' programs as the build left them.
///
/// @param kafkaJars the folder with the Kafka server's jars
/// @param elasticsearchZip the Elasticsearch distribution
/// @param elasticsearchVersion as in the zip's name
/// @param analysisPlugin the zip of our plugin for Elasticsearch
public record ServerFiles(
    Path kafkaJars, Path elasticsearchZip, String elasticsearchVersion, Path analysisPlugin) {
  /// The system property that names the folder with both.
  public static final String PROPERTY = "aigaq.servers";

  private static final String IN_THE_CHECKOUT = "app/stack/target/servers";

  /// Finds them where [#PROPERTY] says, else in the checkout that the working folder is in.
  ///
  /// @throws StackException when they are not there
  public static ServerFiles locate() {
    Path folder = folder(System.getProperty(PROPERTY), Path.of("").toAbsolutePath());
    return in(folder);
  }

  /// @throws StackException when one of them is not there
  public static ServerFiles in(Path folder) {
    Path zip = newest(folder, "elasticsearch-", ".zip");
    String name = zip.getFileName().toString();
    String version = name.substring("elasticsearch-".length(), name.length() - ".zip".length());
    return new ServerFiles(
        newest(folder, "kafka-", ""), zip, version, newest(folder, "aigaq-analysis-", ".zip"));
  }

  private static Path folder(@Nullable String given, Path workingFolder) {
    if (given != null) {
      return Path.of(given);
    }
    for (Path at = workingFolder; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(IN_THE_CHECKOUT))) {
        return at.resolve(IN_THE_CHECKOUT);
      }
    }
    return workingFolder.resolve(IN_THE_CHECKOUT);
  }

  private static Path newest(Path folder, String prefix, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              f ->
                  f.getFileName().toString().startsWith(prefix)
                      && f.getFileName().toString().endsWith(suffix))
          .max(ServerFiles::byTime)
          .orElseThrow(() -> missing(folder));
    } catch (IOException e) {
      throw missing(folder);
    }
  }

  private static int byTime(Path a, Path b) {
    return Long.compare(a.toFile().lastModified(), b.toFile().lastModified());
  }

  private static StackException missing(Path folder) {
    return new StackException(
        "The Kafka and Elasticsearch servers and the plugin are not in %s. Build them with: ./mvnw -q -Dquick -pl app/stack -am package"
            .formatted(folder));
  }
}

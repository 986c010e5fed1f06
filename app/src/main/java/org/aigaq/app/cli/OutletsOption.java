package org.aigaq.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aigaq.app.house.Outlets;
import org.aigaq.contract.config.OutletsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// By whose selectors, zone and scripts a single page or feed is read.
final class OutletsOption {
  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = {
        "Read pages of its outlets as the watch does: selectors, zone, `render: true`.",
        "Default: outlets/kz.yaml for addresses, none for files."
      })
  private @Nullable Path file;

  private @Nullable Outlets shipped;

  /// @param source as named by the user
  /// @param url of what is read
  Outlets.@Nullable Owner owner(String source, String url) {
    return file == null && !Sources.isUrl(source) ? null : outlets().of(url).orElse(null);
  }

  private Outlets outlets() {
    if (shipped == null) {
      Path path = RunOptions.orShipped(file, "outlets/kz.yaml");
      boolean none = file == null && !Files.exists(path);
      shipped = none ? Outlets.NONE : new Outlets(OutletsFile.read(path));
    }
    return shipped;
  }
}

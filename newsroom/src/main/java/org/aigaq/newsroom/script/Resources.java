package org.aigaq.newsroom.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The data files of this module.
public final class Resources {

  private Resources() {}

  /// The text of a file below `newsroom/`.
  ///
  /// @throws IllegalArgumentException if there is none of that name
  public static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("/newsroom/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource newsroom/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read newsroom/" + name, e);
    }
  }
}

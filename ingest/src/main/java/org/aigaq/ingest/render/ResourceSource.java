package org.aigaq.ingest.render;

import java.util.Optional;

/// Gets what a page asks for while it is rendered. All that a page can reach goes through here.
@FunctionalInterface
public interface ResourceSource {
  /// Gets one.
  ///
  /// @param lasting a script or a style sheet: may come from a memory
  /// @return empty when the page may not have it, or it could not be had
  Optional<Resource> get(String url, boolean lasting) throws InterruptedException;
}

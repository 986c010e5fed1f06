package org.aigaq.ingest.render;

import java.time.Duration;

/// What one page may cost.
///
/// @param total for a page, waiting for the hosts' turns included; what stands there then is taken
/// @param quiet nothing asked for so long: the page has come to rest
/// @param resources given to one page
/// @param htmlBytes of the document
/// @param memoryBytes of all of the browser's processes together
/// @param pagesPerBrowser after so many a new one is started
public record RenderBounds(
    Duration total,
    Duration quiet,
    int resources,
    int htmlBytes,
    long memoryBytes,
    int pagesPerBrowser) {
  public static final RenderBounds DEFAULT =
      new RenderBounds(
          Duration.ofSeconds(45), Duration.ofMillis(800), 40, 10_000_000, 2_000_000_000L, 40);
}

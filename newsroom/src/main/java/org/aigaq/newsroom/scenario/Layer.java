package org.aigaq.newsroom.scenario;

import org.aigaq.newsroom.press.Page;

/// Something between the press and its reader: an edge server, a broken deploy, a banner.
@FunctionalInterface
public interface Layer {

  /// @param under what would be answered without this layer
  Page over(Ask ask, Page under);
}

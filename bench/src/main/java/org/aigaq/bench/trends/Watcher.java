package org.aigaq.bench.trends;

import org.aigaq.streams.trends.detect.Window;

/// A detector of one keyword: hour by hour, how unusual it is.
@FunctionalInterface
public interface Watcher {
  double score(Window window);
}

package org.aigaq.ingest.fetch;

/// A monotonic time for measuring durations: the wall clock may jump.
@FunctionalInterface
public interface Ticker {
  long nanos();

  static Ticker system() {
    return System::nanoTime;
  }
}

package org.aigaq.indexer;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What the indexer has done and what holds it up. Written by its thread, read by anybody.
public final class IndexerProgress {
  private final AtomicLong stored = new AtomicLong();
  private final AtomicLong quarantined = new AtomicLong();
  private volatile @Nullable String trouble;

  /// @param stored documents since the start, repeats included
  /// @param trouble absent when all is well
  public record Snapshot(long stored, long quarantined, @Nullable String trouble) {}

  public Snapshot snapshot() {
    return new Snapshot(stored.get(), quarantined.get(), trouble);
  }

  void stored() {
    stored.incrementAndGet();
  }

  void quarantined() {
    quarantined.incrementAndGet();
  }

  void trouble(String reason) {
    trouble = reason;
  }

  void fine() {
    trouble = null;
  }
}

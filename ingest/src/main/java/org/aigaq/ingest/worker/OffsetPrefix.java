package org.aigaq.ingest.worker;

import java.util.OptionalLong;
import java.util.TreeSet;

/// Which offsets of a partition may be committed: those before the first one that is still being
/// handled. Not thread-safe.
final class OffsetPrefix {
  private final TreeSet<Long> running = new TreeSet<>();
  private long next = -1;
  private long committed = -1;

  void started(long offset) {
    running.add(offset);
    next = Math.max(next, offset + 1);
  }

  void done(long offset) {
    running.remove(offset);
  }

  int running() {
    return running.size();
  }

  /// The offset to commit (the next one to read), when it is further than what was committed.
  OptionalLong committable() {
    long prefix = running.isEmpty() ? next : running.first();
    return prefix > committed && next >= 0 ? OptionalLong.of(prefix) : OptionalLong.empty();
  }

  void committed(long offset) {
    committed = Math.max(committed, offset);
  }
}

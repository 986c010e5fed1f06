package org.aigaq.streams.trends;

import java.time.Duration;

/// What time it is for the counting. While old records are read, it is theirs; when nothing is left
/// to be read, the wall's. It never goes back.
final class Tide {
  private final long idle;
  private long stream;
  private long heardAt;
  private long now;

  /// @param idle without a record for so long, nothing is left
  /// @param wall milliseconds, at the start
  Tide(Duration idle, long wall) {
    this.idle = idle.toMillis();
    this.heardAt = wall;
  }

  void record(long at, long wall) {
    stream = Math.max(stream, at);
    heardAt = wall;
  }

  /// 0 before anything was heard.
  long now(long wall) {
    boolean current = wall - stream <= idle || wall - heardAt >= idle;
    now = Math.max(now, current && stream > 0 ? Math.max(stream, wall) : stream);
    return now;
  }
}

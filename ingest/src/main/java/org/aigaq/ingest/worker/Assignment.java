package org.aigaq.ingest.worker;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;

/// A partition while it is ours.
final class Assignment {
  private final TopicPartition partition;
  private final long since;
  private final OffsetPrefix prefix = new OffsetPrefix();
  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean ours = true;

  /// @param since monotonic nanoseconds
  Assignment(TopicPartition partition, long since) {
    this.partition = partition;
    this.since = since;
  }

  TopicPartition partition() {
    return partition;
  }

  long since() {
    return since;
  }

  /// Only for the thread that polls.
  OffsetPrefix prefix() {
    return prefix;
  }

  /// Requests that threads are at work on.
  AtomicInteger running() {
    return running;
  }

  boolean ours() {
    return ours;
  }

  void lost() {
    ours = false;
  }
}

package org.aigaq.ingest.worker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.aigaq.contract.topic.Topics;
import org.aigaq.ingest.fetch.Ticker;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that owns the consumer: takes requests in, hands them out, commits behind the ones
/// whose captures are safe.
final class RequestLoop implements Runnable {
  /// Handles one record in a thread of its own.
  @FunctionalInterface
  interface Intake {
    /// @param done called once, when the record's offset may be committed as far as it is concerned
    void take(ConsumerRecord<String, byte[]> record, Assignment assignment, Runnable done);
  }

  private record Finished(Assignment assignment, long offset) {}

  private static final Logger LOG = LoggerFactory.getLogger(RequestLoop.class);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration COMMIT_EVERY = Duration.ofMillis(200);
  private static final Duration COMMIT_LIMIT = Duration.ofSeconds(3);

  private final Consumer<String, byte[]> consumer;
  private final Intake intake;
  private final Ticker ticker;
  private final Lease lease;
  private final Supplier<Duration> heartbeatAge;
  private final int mostInFlight;
  private final Duration drain;
  private final Map<TopicPartition, Assignment> assignments = new HashMap<>();
  private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private long nextCommit;
  private volatile boolean closing;

  /// @param heartbeatAge how long ago the group was last heard of
  RequestLoop(
      Consumer<String, byte[]> consumer,
      Intake intake,
      Ticker ticker,
      Lease lease,
      Supplier<Duration> heartbeatAge,
      int mostInFlight,
      Duration drain) {
    this.consumer = consumer;
    this.intake = intake;
    this.ticker = ticker;
    this.lease = lease;
    this.heartbeatAge = heartbeatAge;
    this.mostInFlight = mostInFlight;
    this.drain = drain;
    this.nextCommit = ticker.nanos();
  }

  /// Ends the loop, which lets running requests finish for a while and commits.
  void close() {
    closing = true;
  }

  /// Ends the loop with a reason.
  void fail(Throwable reason) {
    failure.compareAndSet(null, reason);
    closing = true;
  }

  @Override
  public void run() {
    try (consumer) {
      subscribe();
      while (!closing) {
        turn();
      }
      leave(List.copyOf(assignments.values()), failure.get() == null);
    } catch (WakeupException e) {
      LOG.debug("woken up to stop");
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
      throw e;
    } finally {
      assignments.values().forEach(Assignment::lost);
    }
    Throwable reason = failure.get();
    if (reason != null) {
      throw new IllegalStateException(reason.getMessage(), reason);
    }
  }

  void subscribe() {
    consumer.subscribe(List.of(Topics.FETCH_REQUESTS.name()), new Rebalance());
  }

  /// One poll and what follows from it.
  void turn() {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
      take(record);
    }
    lease.heard(heartbeatAge.get());
    noteFinished();
    if (nextCommit - ticker.nanos() <= 0) {
      commitAsync();
      nextCommit = ticker.nanos() + COMMIT_EVERY.toNanos();
    }
    holdBack();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    Assignment assignment = assignments.get(new TopicPartition(record.topic(), record.partition()));
    if (assignment == null) {
      throw new IllegalStateException(
          "a record of partition " + record.partition() + ", which was not assigned");
    }
    long offset = record.offset();
    assignment.prefix().started(offset);
    assignment.running().incrementAndGet();
    intake.take(record, assignment, () -> finished.add(new Finished(assignment, offset)));
  }

  private void noteFinished() {
    for (Finished f = finished.poll(); f != null; f = finished.poll()) {
      f.assignment().prefix().done(f.offset());
    }
  }

  private void holdBack() {
    int inFlight = assignments.values().stream().mapToInt(a -> a.prefix().running()).sum();
    if (inFlight >= mostInFlight) {
      consumer.pause(consumer.assignment());
    } else if (inFlight < mostInFlight / 2 && !consumer.paused().isEmpty()) {
      consumer.resume(consumer.paused());
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committable(Collection<Assignment> of) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (Assignment assignment : of) {
      OptionalLong offset = assignment.prefix().committable();
      if (offset.isPresent()) {
        offsets.put(assignment.partition(), new OffsetAndMetadata(offset.getAsLong()));
      }
    }
    return offsets;
  }

  private void commitAsync() {
    Map<TopicPartition, OffsetAndMetadata> offsets = committable(assignments.values());
    if (!offsets.isEmpty()) {
      consumer.commitAsync(
          offsets,
          (committed, problem) -> {
            if (problem == null) {
              note(committed);
            } else {
              LOG.debug("offsets are committed later: {}", problem.getMessage());
            }
          });
    }
  }

  private void note(Map<TopicPartition, OffsetAndMetadata> committed) {
    committed.forEach(
        (partition, offset) -> {
          Assignment assignment = assignments.get(partition);
          if (assignment != null) {
            assignment.prefix().committed(offset.offset());
          }
        });
  }

  /// Nothing new is sent for these; what runs may finish for a moment; what is safe is committed.
  private void leave(Collection<Assignment> leaving, boolean patiently) {
    leaving.forEach(Assignment::lost);
    long until = ticker.nanos() + drain.toNanos();
    while (patiently
        && leaving.stream().anyMatch(a -> a.running().get() > 0)
        && until - ticker.nanos() > 0) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    noteFinished();
    Map<TopicPartition, OffsetAndMetadata> offsets = committable(leaving);
    if (!offsets.isEmpty()) {
      try {
        consumer.commitSync(offsets, COMMIT_LIMIT);
      } catch (KafkaException e) {
        LOG.warn("offsets stay behind, some requests are done twice: {}", e.getMessage());
      }
    }
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        assignments.put(partition, new Assignment(partition, ticker.nanos()));
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      leave(removed(partitions), true);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      removed(partitions).forEach(Assignment::lost);
    }

    private List<Assignment> removed(Collection<TopicPartition> partitions) {
      List<Assignment> removed = new java.util.ArrayList<>();
      for (TopicPartition partition : partitions) {
        Assignment assignment = assignments.remove(partition);
        if (assignment != null) {
          removed.add(assignment);
        }
      }
      return removed;
    }
  }
}

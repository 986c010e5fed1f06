package org.aigaq.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestLoopTest {
  private static final TopicPartition P0 = new TopicPartition(Topics.FETCH_REQUESTS.name(), 0);
  private static final TopicPartition P1 = new TopicPartition(Topics.FETCH_REQUESTS.name(), 1);

  private record Taken(Assignment assignment, long offset, Runnable done) {}

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicReference<Duration> heartbeat = new AtomicReference<>(Duration.ZERO);
  private final Lease lease = new Lease(nanos::get, Duration.ofSeconds(6));
  private final List<Taken> taken = new ArrayList<>();
  private final RequestLoop loop =
      new RequestLoop(
          consumer,
          (record, assignment, done) -> taken.add(new Taken(assignment, record.offset(), done)),
          nanos::get,
          lease,
          heartbeat::get,
          4,
          Duration.ZERO);

  @BeforeEach
  void assign() {
    loop.subscribe();
    consumer.rebalance(List.of(P0, P1));
    consumer.updateBeginningOffsets(Map.of(P0, 0L, P1, 0L));
  }

  @Test
  void onlyTheContiguousPrefixIsCommitted() {
    put(P0, 0, 1, 2);
    aLittleLater();
    taken.get(1).done().run();
    aLittleLater();
    assertThat(committed(P0)).isLessThanOrEqualTo(0);
    taken.get(0).done().run();
    aLittleLater();
    assertThat(committed(P0)).isEqualTo(2);
    taken.get(2).done().run();
    aLittleLater();
    assertThat(committed(P0)).isEqualTo(3);
  }

  @Test
  void whatIsRevokedIsNoLongerOursAndItsPrefixIsCommitted() {
    put(P0, 0, 1);
    put(P1, 0);
    loop.turn();
    Taken first = taken(P0, 0);
    first.done().run();
    consumer.rebalance(List.of(P1));
    assertThat(first.assignment().ours()).isFalse();
    assertThat(taken(P1, 0).assignment().ours()).isTrue();
    // The mock tells offsets of assigned partitions only.
    consumer.rebalance(List.of(P0, P1));
    assertThat(committed(P0)).isEqualTo(1);
  }

  @Test
  void aPartitionThatComesBackIsANewAssignmentFromThen() {
    put(P0, 0);
    loop.turn();
    Assignment before = taken.getFirst().assignment();
    consumer.rebalance(List.of(P1));
    nanos.set(77);
    consumer.rebalance(List.of(P0, P1));
    consumer.updateBeginningOffsets(Map.of(P0, 0L, P1, 0L));
    put(P0, 1);
    loop.turn();
    Assignment after = taken.getLast().assignment();
    assertThat(after).isNotSameAs(before);
    assertThat(after.since()).isEqualTo(77);
    assertThat(before.ours()).isFalse();
  }

  @Test
  void withTooManyInFlightNothingMoreIsTakenUntilHalfIsDone() {
    put(P0, 0, 1, 2, 3);
    loop.turn();
    assertThat(consumer.paused()).containsExactlyInAnyOrder(P0, P1);
    taken.subList(0, 2).forEach(t -> t.done().run());
    loop.turn();
    assertThat(consumer.paused()).hasSize(2);
    taken.get(2).done().run();
    loop.turn();
    assertThat(consumer.paused()).isEmpty();
  }

  @Test
  void aWorkerThatHasNotHeardFromTheGroupSendsNothing() {
    loop.turn();
    assertThat(lease.good()).isTrue();
    nanos.set(Duration.ofSeconds(10).toNanos());
    assertThat(lease.good()).as("paused for ten seconds").isFalse();
    heartbeat.set(Duration.ofSeconds(10));
    loop.turn();
    assertThat(lease.good()).as("not heard from since").isFalse();
    heartbeat.set(Duration.ofMillis(100));
    loop.turn();
    assertThat(lease.good()).isTrue();
  }

  private void put(TopicPartition partition, long... offsets) {
    for (long offset : offsets) {
      consumer.addRecord(
          new ConsumerRecord<>(
              partition.topic(), partition.partition(), offset, "site", new byte[] {1}));
    }
  }

  private Taken taken(TopicPartition partition, long offset) {
    return taken.stream()
        .filter(t -> t.assignment().partition().equals(partition) && t.offset() == offset)
        .findFirst()
        .orElseThrow();
  }

  /// Offsets are committed now and then, not at every turn.
  private void aLittleLater() {
    nanos.addAndGet(Duration.ofMillis(200).toNanos());
    loop.turn();
  }

  private long committed(TopicPartition partition) {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        new HashMap<>(consumer.committed(Set.of(partition)));
    OffsetAndMetadata offset = offsets.get(partition);
    return offset == null ? -1 : offset.offset();
  }
}

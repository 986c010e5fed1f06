package org.aigaq.indexer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.aigaq.indexer.document.Document;
import org.aigaq.indexer.document.Route;
import org.aigaq.indexer.elastic.Verdict;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls, writes in bulk, commits: a record's offset is committed only when Elasticsearch or the
/// quarantine has it. Not thread-safe; one thread calls [#step].
final class IndexLoop implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(IndexLoop.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<String, byte[]> consumer;
  private final Function<List<Document>, List<Verdict>> writer;
  private final Quarantine quarantine;
  private final RandomGenerator random;
  private final IndexerProgress progress;
  private final Map<String, Route<?>> routes;
  private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
  private List<Pending> pending = List.of();
  private boolean waiting;

  /// A record on its way.
  private record Pending(ConsumerRecord<String, byte[]> record, Document document) {
    TopicPartition partition() {
      return new TopicPartition(record.topic(), record.partition());
    }
  }

  IndexLoop(
      Consumer<String, byte[]> consumer,
      Function<List<Document>, List<Verdict>> writer,
      Quarantine quarantine,
      List<Route<?>> routes,
      RandomGenerator random,
      IndexerProgress progress) {
    this.consumer = consumer;
    this.writer = writer;
    this.quarantine = quarantine;
    this.random = random;
    this.progress = progress;
    this.routes = routes.stream().collect(Collectors.toMap(r -> r.topic().name(), r -> r));
  }

  void subscribe() {
    consumer.subscribe(routes.keySet(), this);
  }

  /// One poll and what follows from it. Comes back only when everything polled is safe, or has gone
  /// to another member of the group.
  void step() throws InterruptedException {
    ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
    if (records.isEmpty()) {
      return;
    }
    offsets.clear();
    offsets.putAll(records.nextOffsets());
    pending = prepare(records);
    deliver();
    commit();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (waiting) {
      consumer.pause(partitions);
    }
  }

  /// Another member will read these again from the last committed offset; what we already wrote
  /// carries the same version and is harmless. Their offsets are not ours to commit any more, even
  /// if the partitions come back to us at once.
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    offsets.keySet().removeAll(partitions);
    pending = pending.stream().filter(p -> !partitions.contains(p.partition())).toList();
  }

  private List<Pending> prepare(ConsumerRecords<String, byte[]> records)
      throws InterruptedException {
    List<Pending> prepared = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        Document document = document(record);
        if (document != null) {
          prepared.add(new Pending(record, document));
        }
      } catch (SerializationException | IllegalArgumentException | NullPointerException e) {
        // Records are read leniently: a field that must be there and is not shows up as null here.
        quarantine(record, "not readable: " + e.getMessage());
      }
    }
    return prepared;
  }

  private @Nullable Document document(ConsumerRecord<String, byte[]> record) {
    Route<?> route = routes.get(record.topic());
    return route == null
        ? null
        : route.map(record.value(), Instant.ofEpochMilli(record.timestamp()));
  }

  private void deliver() throws InterruptedException {
    for (int attempt = 1; !pending.isEmpty(); attempt++) {
      String trouble = writeOnce();
      if (pending.isEmpty()) {
        progress.fine();
      } else {
        Duration wait = Backoff.after(attempt, random);
        LOG.warn(
            "{} documents wait, attempt {}, again in {} ms: {}",
            pending.size(),
            attempt,
            wait.toMillis(),
            trouble);
        progress.trouble(trouble);
        await(wait);
      }
    }
  }

  /// Writes what is pending, keeps what must be tried again, and says why.
  private String writeOnce() throws InterruptedException {
    List<Pending> sent = pending;
    List<Verdict> verdicts = writer.apply(sent.stream().map(Pending::document).toList());
    List<Pending> again = new ArrayList<>();
    String trouble = "";
    for (int i = 0; i < sent.size(); i++) {
      switch (verdicts.get(i)) {
        case Verdict.Stored() -> progress.stored();
        case Verdict.Refused(String reason) -> quarantine(sent.get(i).record(), reason);
        case Verdict.TryAgain(String reason) -> {
          again.add(sent.get(i));
          trouble = reason;
        }
      }
    }
    pending = again;
    return trouble;
  }

  private void quarantine(ConsumerRecord<String, byte[]> record, String reason)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        quarantine.keep(record, reason);
        LOG.warn(
            "{}-{} offset {} was put in quarantine: {}",
            record.topic(),
            record.partition(),
            record.offset(),
            reason);
        progress.quarantined();
        return;
      } catch (ExecutionException e) {
        LOG.warn("the quarantine topic cannot be written, trying again: {}", e.getMessage());
        progress.trouble("the quarantine topic cannot be written: " + e.getMessage());
        await(Backoff.after(attempt, random));
      }
    }
  }

  /// Waits inside the group: a paused consumer that polls is not thrown out of it.
  private void await(Duration wait) {
    waiting = true;
    try {
      consumer.pause(consumer.assignment());
      ConsumerRecords<String, byte[]> none = consumer.poll(wait);
      if (!none.isEmpty()) {
        throw new IllegalStateException("a paused consumer returned " + none.count() + " records");
      }
    } finally {
      waiting = false;
      consumer.resume(consumer.assignment());
    }
  }

  private void commit() {
    try {
      consumer.commitSync(offsets);
    } catch (CommitFailedException | RebalanceInProgressException e) {
      LOG.info("offsets not committed, the group is changing; they will be read again");
    }
  }
}

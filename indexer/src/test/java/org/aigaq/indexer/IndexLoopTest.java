package org.aigaq.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.aigaq.contract.record.Quarantined;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.indexer.document.Document;
import org.aigaq.indexer.document.IndexNames;
import org.aigaq.indexer.document.Route;
import org.aigaq.indexer.document.Samples;
import org.aigaq.indexer.elastic.Verdict;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexLoopTest {
  private static final TopicPartition ALERTS = new TopicPartition("aigaq.alerts", 0);
  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final List<List<Document>> written = new ArrayList<>();
  private final Deque<List<Verdict>> verdicts = new ArrayDeque<>();
  private final IndexerProgress progress = new IndexerProgress();
  private final IndexLoop loop =
      new IndexLoop(
          consumer,
          this::write,
          new Quarantine(producer, Clock.fixed(NOW, ZoneOffset.UTC)),
          Route.all(IndexNames.CURRENT),
          new SplittableRandom(1),
          progress);

  @BeforeEach
  void assign() {
    loop.subscribe();
    consumer.rebalance(List.of(ALERTS));
    consumer.updateBeginningOffsets(Map.of(ALERTS, 0L));
  }

  @Test
  void offsetsAreCommittedOnceTheDocumentsAreStored() throws InterruptedException {
    add(0, alert());
    add(1, alert());

    loop.step();

    assertThat(written).singleElement().satisfies(documents -> assertThat(documents).hasSize(2));
    assertThat(committed()).isEqualTo(2);
    assertThat(progress.snapshot().stored()).isEqualTo(2);
  }

  @Test
  void onlyWhatWasNotTakenIsSentAgainAndNothingIsCommittedBefore() throws InterruptedException {
    add(0, alert());
    add(1, alert());
    verdicts.add(List.of(Verdict.STORED, new Verdict.TryAgain("busy")));
    verdicts.add(List.of(new Verdict.TryAgain("busy")));

    loop.step();

    assertThat(written).extracting(List::size).containsExactly(2, 1, 1);
    assertThat(committed()).isEqualTo(2);
    assertThat(progress.snapshot().trouble()).isNull();
    assertThat(consumer.paused()).isEmpty();
  }

  @Test
  void aDocumentThatElasticsearchRefusesGoesToQuarantineAndTheLoopGoesOn()
      throws InterruptedException {
    add(0, alert());
    verdicts.add(List.of(new Verdict.Refused("mapper_parsing_exception")));

    loop.step();

    assertThat(committed()).isEqualTo(1);
    Quarantined kept = quarantined();
    assertThat(kept.topic()).isEqualTo("aigaq.alerts");
    assertThat(kept.offset()).isZero();
    assertThat(kept.value()).isEqualTo(alert());
    assertThat(kept.reason()).isEqualTo("mapper_parsing_exception");
    assertThat(kept.at()).isEqualTo(NOW);
  }

  @Test
  void bytesThatAreNoRecordGoToQuarantine() throws InterruptedException {
    add(0, new byte[] {1, '{'});
    add(1, alert());

    loop.step();

    assertThat(quarantined().value()).containsExactly(1, '{');
    assertThat(written).singleElement().satisfies(documents -> assertThat(documents).hasSize(1));
    assertThat(committed()).isEqualTo(2);
  }

  @Test
  void aRecordWithoutWhatItMustHaveGoesToQuarantine() throws InterruptedException {
    TopicPartition articles = new TopicPartition("aigaq.articles", 0);
    consumer.rebalance(List.of(articles));
    consumer.updateBeginningOffsets(Map.of(articles, 0L));
    consumer.addRecord(new ConsumerRecord<>("aigaq.articles", 0, 0, "k", new byte[] {1, '{', '}'}));

    loop.step();

    assertThat(quarantined().reason()).startsWith("not readable");
  }

  @Test
  void aPartitionLostWhileWaitingIsNotCommitted() throws InterruptedException {
    add(0, alert());
    verdicts.add(List.of(new Verdict.TryAgain("busy")));
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(() -> loop.onPartitionsRevoked(List.of(ALERTS)));

    loop.step();

    assertThat(written).hasSize(1);
    assertThat(consumer.committed(Set.of(ALERTS))).doesNotContainKey(ALERTS);
  }

  private List<Verdict> write(List<Document> documents) {
    written.add(documents);
    List<Verdict> next = verdicts.poll();
    return next != null ? next : documents.stream().map(d -> Verdict.STORED).toList();
  }

  private void add(long offset, byte[] value) {
    consumer.addRecord(new ConsumerRecord<>("aigaq.alerts", 0, offset, "alert-1", value));
  }

  private long committed() {
    return Objects.requireNonNull(consumer.committed(Set.of(ALERTS)).get(ALERTS)).offset();
  }

  private Quarantined quarantined() {
    Topic<Quarantined> topic = Topics.quarantine("indexer");
    assertThat(producer.history()).hasSize(1);
    return topic
        .values()
        .deserializer()
        .deserialize(topic.name(), producer.history().getFirst().value());
  }

  private static byte[] alert() {
    return Topics.ALERTS.values().serializer().serialize("aigaq.alerts", Samples.alert());
  }
}

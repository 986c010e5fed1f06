package org.aigaq.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.watch.plan.Allowance;
import org.aigaq.streams.watch.plan.Lane;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// In the place of watch: keeps a few requests out for every host, a new one for every capture. One
/// host in twenty has a budget so small that it is used up; it is kept by watch's own rule.
final class LeasingDesk implements AutoCloseable {
  static final int BUDGET = 60;
  private static final int EVERY_BUDGET = 20;
  private static final int EVERY_FORBIDDEN = 40;
  private static final int EVERY_MOVED = 15;
  private static final int EVERY_AWAY = 67;

  private final CrowdOfHosts hosts;
  private final Duration delay;
  private final int count;
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final int credit;
  private final Set<String> waiting = new HashSet<>();
  private final int[] issued;
  private final int[] out;
  private final int[] spent;
  private volatile boolean closing;
  private final Thread thread;

  LeasingDesk(String kafka, CrowdOfHosts hosts, int count, Duration delay, int credit) {
    this.hosts = hosts;
    this.delay = delay;
    this.count = count;
    this.credit = credit;
    this.issued = new int[count];
    this.out = new int[count];
    this.spent = new int[count];
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.LINGER_MS_CONFIG,
                25),
            new StringSerializer(),
            new ByteArraySerializer());
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                65_536,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                50),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    publishSites();
    List<TopicPartition> partitions = new ArrayList<>();
    consumer
        .partitionsFor(Topics.CAPTURES.name())
        .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    for (int i = 0; i < count; i++) {
      refill(i);
    }
    this.thread = Thread.ofPlatform().name("desk").start(this::follow);
  }

  /// How the captures ended so far.
  synchronized Map<String, Integer> outcomes() {
    return new TreeMap<>(outcomes);
  }

  static boolean hasBudget(int host) {
    return host % EVERY_BUDGET == EVERY_BUDGET - 1;
  }

  private void publishSites() {
    var yaml =
        new StringBuilder(
            "version: 1\ncountry: KZ\nnetwork: {allow_private_addresses: true}\noutlets:\n");
    for (int i = 0; i < count; i++) {
      String home = "http://127.0.0.1:" + hosts.port(i) + "/";
      numbers.put("h" + i, i);
      yaml.append(
          """
            - {id: h%d, name: {en: h%d}, languages: [kk], home: "%s", feeds: ["%srss"],
               politeness: {delay: %dms, budget: {requests: %d/d}}}
          """
              .formatted(i, i, home, home, delay.toMillis(), hasBudget(i) ? BUDGET : 1_000_000));
    }
    for (Site site : OutletsFile.read("bench", yaml.toString())) {
      String topic = Topics.OUTLETS.name();
      byte[] value = Topics.OUTLETS.values().serializer().serialize(topic, site);
      producer.send(new ProducerRecord<>(topic, site.id(), value));
    }
    producer.flush();
  }

  private void follow() {
    try (consumer) {
      var captures = Topics.CAPTURES.values().deserializer();
      while (!closing) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
          Capture capture = captures.deserialize(record.topic(), record.value());
          synchronized (this) {
            outcomes.merge(capture.outcome().name(), 1, Integer::sum);
          }
          Integer host = numbers.get(capture.site());
          // As watch does: a request that was served twice counts once.
          if (host != null && waiting.remove(capture.requestId())) {
            out[host]--;
            spent[host] += capture.spent().requests() - Allowance.MOST;
            refill(host);
          }
        }
      }
    }
  }

  private void refill(int host) {
    var budget = new Politeness.Budget(BUDGET, Long.MAX_VALUE);
    while (out[host] < credit) {
      Set<Lane> lanes = Allowance.lanes(Allowance.used(spent[host], 0, budget), Instant.now());
      if (hasBudget(host) && !lanes.contains(Lane.DISCOVERY)) {
        return;
      }
      out[host]++;
      spent[host] += Allowance.MOST;
      lease(host);
    }
  }

  private static boolean isEach(int number, int every) {
    return number % every == every - 1;
  }

  private void lease(int host) {
    int number = issued[host]++;
    String way =
        isEach(number, EVERY_FORBIDDEN)
            ? "/forbidden/"
            : isEach(number, EVERY_AWAY) && !hasBudget((host + 1) % count)
                ? "/away/"
                : isEach(number, EVERY_MOVED) ? "/moved/" : "/news/";
    String site = "h" + host;
    String authority = "127.0.0.1:" + hosts.port(host);
    Instant now = Instant.now();
    var request =
        new FetchRequest(
            site + "-" + number,
            site,
            site,
            "http://" + authority + way + number,
            authority,
            "direct",
            Why.FIRST_SIGHT,
            Target.ARTICLE,
            site + "-" + number,
            now,
            now,
            now.plus(Duration.ofMinutes(10)),
            0,
            null,
            null);
    waiting.add(request.id());
    String topic = Topics.FETCH_REQUESTS.name();
    byte[] value = Topics.FETCH_REQUESTS.values().serializer().serialize(topic, request);
    producer.send(new ProducerRecord<>(topic, site, value));
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    thread.join();
    producer.close(Duration.ofSeconds(3));
  }
}

package org.aigaq.streams.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.id.ArticleId;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.Observation;
import org.aigaq.contract.record.Quarantined;
import org.aigaq.contract.record.Revision;
import org.aigaq.contract.topic.Json;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The job in a test driver, with a worker that answers requests as scripted.
final class World implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
  private static final WatchSettings SETTINGS =
      WatchSettings.DEFAULT.withTick(Duration.ofSeconds(1));

  final List<FetchRequest> requests = new ArrayList<>();
  final List<Observation> observations = new ArrayList<>();
  final List<ArticleState> states = new ArrayList<>();
  final List<Revision> revisions = new ArrayList<>();
  final List<Alert> alerts = new ArrayList<>();
  final List<Health> healths = new ArrayList<>();
  final List<Quarantined> quarantined = new ArrayList<>();

  private final Path directory;
  private final Map<String, Function<FetchRequest, Pages.Answer>> pages = new HashMap<>();
  private Pages.Answer other = Pages.notFound();
  private TopologyTestDriver driver;
  private Ways ways;
  private Instant now = START;
  boolean workerIsDead;

  /// What each capture says that it cost.
  int requestsEach = 1;

  Duration clockError = Duration.ZERO;

  /// Addresses whose captures lack a field, as a broken build of a worker might send them.
  final Set<String> mangled = new HashSet<>();

  World(Path directory) {
    this.directory = directory;
    this.driver = open();
    this.ways = new Ways(driver);
  }

  private TopologyTestDriver open() {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, WatchTopology.APPLICATION);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        org.aigaq.streams.QuarantineUnreadable.class);
    return new TopologyTestDriver(new WatchTopology(SETTINGS).get(), properties, now);
  }

  void page(String url, Pages.Answer answer) {
    pages.put(url, request -> answer);
  }

  void page(String url, Function<FetchRequest, Pages.Answer> answer) {
    pages.put(url, answer);
  }

  /// What addresses answer that no page was made for.
  void everythingElse(Pages.Answer answer) {
    other = answer;
  }

  void configure(String site, @Nullable Site configured) {
    var topic =
        driver.createInputTopic(
            Topics.OUTLETS.name(),
            Topics.OUTLETS.keys().serializer(),
            Topics.OUTLETS.values().serializer());
    topic.pipeInput(site, configured, now);
    drain();
  }

  Instant now() {
    return now;
  }

  /// Lets time pass second by second; the worker answers at once.
  void run(Duration duration) {
    run(duration, Duration.ofSeconds(1));
  }

  void run(Duration duration, Duration step) {
    Instant end = now.plus(duration);
    while (now.isBefore(end)) {
      now = now.plus(step);
      driver.advanceWallClockTime(step);
      List<FetchRequest> fresh = drain();
      if (!workerIsDead) {
        fresh.forEach(this::work);
      }
    }
  }

  private void work(FetchRequest request) {
    Capture capture = answer(request);
    ObjectNode json = Json.MAPPER.valueToTree(capture);
    if (!mangled.contains(request.url())) {
      json.putObject("cost").put("requests", requestsEach).put("bytes", capture.bodyBytes());
      deliver(Json.MAPPER.convertValue(json, Capture.class), now.plus(clockError));
      return;
    }
    json.remove("redirects");
    byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[text.length + 1];
    bytes[0] = 1;
    System.arraycopy(text, 0, bytes, 1, text.length);
    deliverBytes(Topics.CAPTURES.name(), capture.site(), bytes);
  }

  Capture answer(FetchRequest request) {
    Function<FetchRequest, Pages.Answer> page = pages.getOrDefault(request.url(), any -> other);
    return page.apply(request).to(request, now);
  }

  void deliver(Capture capture, Instant timestamp) {
    ways.captures.pipeInput(capture.site(), capture, timestamp);
    drain();
  }

  void deliverBytes(String topic, String key, byte[] bytes) {
    driver
        .createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, bytes, now);
    drain();
  }

  /// The process ends; another takes over its state, as if restored from the changelogs.
  void restart(Duration pause) {
    var rows = new HashMap<String, List<KeyValue<Object, Object>>>();
    for (String name : driver.getAllStateStores().keySet()) {
      KeyValueStore<Object, Object> store = driver.getKeyValueStore(name);
      var all = new ArrayList<KeyValue<Object, Object>>();
      try (var range = store.all()) {
        range.forEachRemaining(all::add);
      }
      rows.put(name, all);
    }
    driver.close();
    now = now.plus(pause);
    driver = open();
    ways = new Ways(driver);
    rows.forEach((name, all) -> driver.getKeyValueStore(name).putAll(all));
  }

  private List<FetchRequest> drain() {
    List<FetchRequest> fresh = ways.requests.readValuesToList();
    requests.addAll(fresh);
    observations.addAll(ways.observations.readValuesToList());
    states.addAll(ways.states.readValuesToList());
    revisions.addAll(ways.revisions.readValuesToList());
    alerts.addAll(ways.alerts.readValuesToList());
    healths.addAll(ways.healths.readValuesToList());
    quarantined.addAll(ways.quarantined.readValuesToList());
    return fresh;
  }

  /// The topics of one driver, opened once: the job is asked thousands of times.
  private static final class Ways {
    final TestInputTopic<String, Capture> captures;
    final TestOutputTopic<String, FetchRequest> requests;
    final TestOutputTopic<String, Observation> observations;
    final TestOutputTopic<String, ArticleState> states;
    final TestOutputTopic<String, Revision> revisions;
    final TestOutputTopic<String, Alert> alerts;
    final TestOutputTopic<String, Health> healths;
    final TestOutputTopic<String, Quarantined> quarantined;

    Ways(TopologyTestDriver driver) {
      Topic<Capture> from = Topics.CAPTURES;
      this.captures =
          driver.createInputTopic(
              from.name(), from.keys().serializer(), from.values().serializer());
      this.requests = out(driver, Topics.FETCH_REQUESTS);
      this.observations = out(driver, Topics.OBSERVATIONS);
      this.states = out(driver, Topics.ARTICLE_STATES);
      this.revisions = out(driver, Topics.REVISIONS);
      this.alerts = out(driver, Topics.ALERTS);
      this.healths = out(driver, Topics.HEALTH);
      this.quarantined = out(driver, Topics.quarantine("streams"));
    }

    private static <V> TestOutputTopic<String, V> out(TopologyTestDriver driver, Topic<V> topic) {
      return driver.createOutputTopic(
          topic.name(), topic.keys().deserializer(), topic.values().deserializer());
    }
  }

  List<FetchRequest> requestsFor(String url) {
    return requests.stream().filter(request -> request.url().equals(url)).toList();
  }

  List<ArticleState> statesOf(String url) {
    String id = ArticleId.of(Outlets.SITE, url);
    return states.stream().filter(state -> state.id().equals(id)).toList();
  }

  List<Revision> revisionsOf(String url) {
    String id = ArticleId.of(Outlets.SITE, url);
    return revisions.stream().filter(revision -> revision.articleId().equals(id)).toList();
  }

  List<Alert> alertsOf(AlertType type) {
    return alerts.stream().filter(alert -> alert.type() == type).toList();
  }

  void forget() {
    requests.clear();
    observations.clear();
    states.clear();
    revisions.clear();
    alerts.clear();
    healths.clear();
  }

  @Override
  public void close() {
    driver.close();
  }
}

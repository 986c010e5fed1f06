package org.aigaq.streams.trends;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.TrendPoint;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/// A press that writes to the trends job, hour by hour.
final class Press implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
  private static final TrendSettings SETTINGS =
      new TrendSettings(
          Duration.ofHours(1),
          2,
          Duration.ofMinutes(30),
          Duration.ofMinutes(40),
          Duration.ofSeconds(30),
          12,
          4.5,
          7,
          1,
          3,
          3,
          100,
          Map.of());
  private static final List<String> STORES =
      List.of(
          TrendsTopology.MENTIONS,
          TrendsTopology.NUMBERS,
          TrendsTopology.OPEN,
          TrendsTopology.HOSTS);
  private static final String[] SUBJECTS = {"budget", "concert", "harvest", "school", "roads"};

  private final Path directory;
  private final List<IndexedArticle> written = new ArrayList<>();
  private final List<Alert> alerts = new ArrayList<>();
  private final List<TrendPoint> points = new ArrayList<>();
  private TopologyTestDriver driver;
  private Instant now = START;
  private int number;
  private String ownership = "private";
  private ArticleEntry entry = ArticleEntry.LIVE;

  Press(Path directory) {
    this.directory = directory;
    this.driver = driver();
  }

  private TopologyTestDriver driver() {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, TrendsTopology.APPLICATION);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return new TopologyTestDriver(new TrendsTopology(SETTINGS).get(), properties, now);
  }

  void topic(String id, boolean alert) {
    Map<String, String> names = Map.of("en", "Floods", "ru", "Паводки", "kk", "Су тасқыны");
    var rules = Map.of("en", List.of("flood"), "ru", List.of("паводок"));
    var topic = new KeywordTopic(id, names, alert, rules, Map.of(), Map.of(), null, null, null);
    send(Topics.KEYWORDS, id, topic);
  }

  void owned(String by) {
    ownership = by;
  }

  void entry(ArticleEntry kind) {
    entry = kind;
  }

  Instant now() {
    return now;
  }

  /// Hours in which state and independent outlets write six articles each about this and that.
  void quiet(int hours) {
    for (int hour = 0; hour < hours; hour++) {
      for (int i = 0; i < 12; i++) {
        ownership = i % 2 == 0 ? "state" : "independent";
        String subject = SUBJECTS[i % SUBJECTS.length] + " in district " + number % 13;
        about(null, "outlet" + i % 8, "About the " + subject);
      }
      hours(1);
    }
    ownership = "private";
  }

  void hours(int hours) {
    Instant to = now.plus(Duration.ofHours(hours));
    while (now.isBefore(to)) {
      now = now.plus(Duration.ofMinutes(30));
      driver.advanceWallClockTime(Duration.ofMinutes(30));
    }
  }

  void about(@Nullable String topic, String outlet, String title) {
    write(topic, outlet, title, null, now);
  }

  void copy(String topic, String outlet, String title, String story) {
    write(topic, outlet, title, story, now);
  }

  void published(Instant at, String topic, String outlet, String title) {
    write(topic, outlet, title, null, at);
  }

  /// The last articles again, as a replay brings them.
  void repeat(int ago) {
    IndexedArticle article = written.get(written.size() - 1 - ago);
    send(Topics.ARTICLES, article.state().id(), article);
  }

  private void write(
      @Nullable String topic, String outlet, String title, @Nullable String story, Instant at) {
    number++;
    var state =
        new ArticleState(
            "a" + number,
            outlet,
            new OutletRef(outlet, outlet, ownership, "news", "KZ"),
            "https://" + outlet + ".example/" + number,
            "https://" + outlet + ".example/" + number,
            "en",
            title,
            "",
            List.of(),
            at,
            now,
            now,
            now,
            entry,
            ArticleStatus.LIVE,
            null,
            1,
            null,
            List.of(),
            null,
            null,
            "x",
            "web",
            1,
            Map.of());
    var article = new IndexedArticle(state, topic == null ? List.of() : List.of(topic), story, 1);
    written.add(article);
    send(Topics.ARTICLES, state.id(), article);
  }

  void health(String outlet, boolean up) {
    var health =
        new Health(
            outlet + ".example",
            "home",
            outlet,
            new OutletRef(outlet, outlet, "private", "news", "KZ"),
            up ? Health.State.UP : Health.State.DOWN,
            now,
            null,
            null,
            1,
            0,
            1);
    send(Topics.HEALTH, health.key(), health);
  }

  /// A process that begins anew on what was written.
  void restart() {
    read();
    Map<String, List<KeyValue<String, Object>>> kept = new HashMap<>();
    for (String store : STORES) {
      kept.put(store, new ArrayList<>());
      try (var all = driver.<String, Object>getKeyValueStore(store).all()) {
        all.forEachRemaining(row -> kept.get(store).add(row));
      }
    }
    driver.close();
    driver = driver();
    kept.forEach((store, rows) -> driver.<String, Object>getKeyValueStore(store).putAll(rows));
    topic("floods", true);
    alerts.clear();
  }

  private <V> void send(Topic<V> topic, String key, V value) {
    driver
        .createInputTopic(topic.name(), topic.keys().serializer(), topic.values().serializer())
        .pipeInput(key, value, now);
  }

  private void read() {
    alerts.addAll(out(Topics.ALERTS));
    points.addAll(out(Topics.TRENDS));
  }

  private <V> List<V> out(Topic<V> topic) {
    return driver
        .createOutputTopic(topic.name(), topic.keys().deserializer(), topic.values().deserializer())
        .readValuesToList();
  }

  List<Alert> alerts() {
    read();
    return List.copyOf(alerts);
  }

  List<TrendPoint> points() {
    read();
    return List.copyOf(points);
  }

  @Override
  public void close() {
    driver.close();
  }
}

package org.aigaq.app.house;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aigaq.app.stack.ElasticsearchAddress;
import org.aigaq.console.ConsoleRole;
import org.aigaq.console.ConsoleSettings;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.indexer.IndexerRole;
import org.aigaq.indexer.IndexerSettings;
import org.aigaq.ingest.worker.IngestRole;
import org.aigaq.ingest.worker.IngestSettings;
import org.aigaq.streams.StreamsRole;
import org.aigaq.streams.trends.TrendSettings;
import org.aigaq.streams.watch.WatchSettings;

/// Makes each role ready to work on the same servers and the same data folder.
public final class Rooms {
  /// Enough for one machine; the embedded Kafka carries every partition alone.
  public static final int EMBEDDED_PARTITIONS = 4;

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration SLOWEST_TICK = Duration.ofMillis(500);
  private static final Duration FASTEST_TICK = Duration.ofMillis(100);

  private final Servers servers;
  private final Path data;
  private final Clock clock;

  public Rooms(Servers servers, Path data, Clock clock) {
    this.servers = servers;
    this.data = data;
    this.clock = clock;
  }

  /// Makes the topics that are missing.
  public void makeTopics(int partitions) throws InterruptedException {
    TopicsReady.make(servers.kafka(), partitions, PATIENCE);
  }

  /// Makes the configuration topics say what the files say.
  public void publish(Configuration configuration) {
    var publisher = new ConfigPublisher(servers.kafka());
    publisher.publishKeywords(configuration.keywords());
    publisher.publishSites(configuration.sites());
  }

  /// Makes the topic of keywords say what the file says.
  ///
  /// @return how many topics changed
  int publishKeywords(List<KeywordTopic> topics) {
    return new ConfigPublisher(servers.kafka()).publishKeywords(topics);
  }

  /// Waits until somebody has made the topics.
  public void awaitTopics() throws InterruptedException {
    TopicsReady.await(servers.kafka(), PATIENCE);
  }

  public Room ingest() throws IOException {
    var settings = IngestSettings.of(servers.kafka(), data.resolve("archive"), workerId());
    var role = IngestRole.start(settings, clock);
    var room = Room.ofRunning("ingest", role::close);
    role.ended()
        .whenComplete(
            (_, failure) -> {
              if (failure != null) {
                room.broke(failure);
              }
            });
    return room;
  }

  /// @param fastest the shortest time that a schedule speaks of
  public Room streams(Duration fastest) throws InterruptedException {
    return streams(fastest, TrendSettings.DEFAULT);
  }

  /// @param fastest the shortest time that a schedule speaks of
  public Room streams(Duration fastest, TrendSettings trends) throws InterruptedException {
    var watch = WatchSettings.DEFAULT.withTick(tick(fastest));
    var settings =
        new StreamsRole.Settings(servers.kafka(), data.resolve("streams"), 2, watch, trends);
    var role = StreamsRole.start(settings, clock);
    var stop = new CountDownLatch(1);
    return Room.ofLoop(
        "streams",
        () -> {
          while (!stop.await(1, TimeUnit.SECONDS)) {
            String failure = role.failure();
            if (failure != null) {
              throw new IllegalStateException(failure);
            }
          }
        },
        () -> {
          stop.countDown();
          role.close();
        },
        role::awaitRunning);
  }

  public Room indexer() {
    ElasticsearchAddress elasticsearch = servers.requireElasticsearch();
    var settings =
        new IndexerSettings(
            servers.kafka(),
            List.of(elasticsearch.url()),
            elasticsearch.user(),
            elasticsearch.password(),
            Map.of());
    var role = new IndexerRole(settings, clock, new SecureRandom());
    return Room.ofLoop("indexer", role::run, role::close);
  }

  /// @param host anything but loopback exposes the page to whoever reaches it
  public Room console(String host, int port) throws IOException {
    ElasticsearchAddress elasticsearch = servers.requireElasticsearch();
    var settings =
        new ConsoleSettings(
            host,
            port,
            !isLoopback(host),
            Set.of(),
            servers.kafka(),
            Map.of(),
            List.of(elasticsearch.url()),
            elasticsearch.user(),
            elasticsearch.password(),
            ZoneId.of("Asia/Almaty"));
    var role = ConsoleRole.start(settings, clock, Thread.ofVirtual().name("console-", 0).factory());
    return Room.ofRunning("console", role::close);
  }

  /// How often it is looked what is due: fine enough for the fastest schedule, no finer.
  static Duration tick(Duration fastest) {
    Duration quarter = fastest.dividedBy(4);
    if (quarter.compareTo(SLOWEST_TICK) > 0) {
      return SLOWEST_TICK;
    }
    return quarter.compareTo(FASTEST_TICK) < 0 ? FASTEST_TICK : quarter;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UserError("There is no such address as " + host + ". Give --bind 127.0.0.1.", e);
    }
  }

  private static String workerId() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9]+", "-")
          + "-"
          + ProcessHandle.current().pid();
    } catch (UnknownHostException e) {
      return ManagementFactory.getRuntimeMXBean().getName().replaceAll("[^A-Za-z0-9]+", "-");
    }
  }
}

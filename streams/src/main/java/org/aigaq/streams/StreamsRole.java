package org.aigaq.streams;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.aigaq.streams.articles.ArticlesTopology;
import org.aigaq.streams.articles.KeywordTopics;
import org.aigaq.streams.cluster.ClustersTopology;
import org.aigaq.streams.keywords.KeywordAlertsTopology;
import org.aigaq.streams.keywords.KeywordSettings;
import org.aigaq.streams.stories.StoriesTopology;
import org.aigaq.streams.trends.TrendSettings;
import org.aigaq.streams.trends.TrendsTopology;
import org.aigaq.streams.watch.WatchSettings;
import org.aigaq.streams.watch.WatchTopology;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jobs of one process, started and stopped together.
public final class StreamsRole implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsRole.class);
  private static final Duration CLOSING = Duration.ofSeconds(20);

  private final Map<String, KafkaStreams> jobs = new TreeMap<>();
  private final CountDownLatch running;
  private final Set<String> arrived = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
  private final Clock clock;
  private final Failures failures = new Failures();

  /// @param bootstrap Kafka's `host:port`
  /// @param stateDirectory of this process alone: two processes never share one
  /// @param threads per job
  /// @param watch how the watch job runs
  /// @param trends how the trends job runs
  public record Settings(
      String bootstrap,
      Path stateDirectory,
      int threads,
      WatchSettings watch,
      TrendSettings trends) {
    Settings withThreads(int number) {
      return new Settings(bootstrap, stateDirectory, number, watch, trends);
    }
  }

  private StreamsRole(Map<String, Topology> topologies, Settings settings, Clock clock) {
    this.clock = clock;
    this.running = new CountDownLatch(topologies.size());
    topologies.forEach(
        (application, topology) -> {
          // One partition is counted by one thread.
          int threads = application.equals(TrendsTopology.APPLICATION) ? 1 : settings.threads();
          var properties = StreamsProperties.of(application, settings.withThreads(threads));
          var streams = new KafkaStreams(topology, properties);
          streams.setUncaughtExceptionHandler(error -> onError(application, error));
          streams.setStateListener((now, before) -> onState(application, now));
          jobs.put(application, streams);
        });
  }

  /// Starts the jobs; the topics must be there. Returns at once.
  public static StreamsRole start(Settings settings, Clock clock) {
    var topologies = new TreeMap<String, Topology>();
    topologies.put(WatchTopology.APPLICATION, new WatchTopology(settings.watch()).get());
    topologies.put(ArticlesTopology.APPLICATION, new ArticlesTopology(KeywordTopics::of).get());
    topologies.put(
        ClustersTopology.APPLICATION, new ClustersTopology(settings.watch().zones()).get());
    topologies.put(
        KeywordAlertsTopology.APPLICATION,
        new KeywordAlertsTopology(
                KeywordTopics::of, KeywordSettings.DEFAULT.withZones(settings.watch().zones()))
            .get());
    topologies.put(StoriesTopology.APPLICATION, new StoriesTopology().get());
    topologies.put(TrendsTopology.APPLICATION, new TrendsTopology(settings.trends()).get());
    var role = new StreamsRole(topologies, settings, clock);
    role.jobs.values().forEach(KafkaStreams::start);
    return role;
  }

  /// False when a job is not running in time, or has failed.
  public boolean awaitRunning(Duration timeout) throws InterruptedException {
    return running.await(timeout.toMillis(), TimeUnit.MILLISECONDS) && reason.get() == null;
  }

  /// Kafka's name of each job's state, by application id.
  public Map<String, String> state() {
    var states = new TreeMap<String, String>();
    jobs.forEach((application, streams) -> states.put(application, streams.state().name()));
    return states;
  }

  public boolean healthy() {
    return jobs.values().stream()
        .map(KafkaStreams::state)
        .allMatch(state -> state.isRunningOrRebalancing() || state == State.CREATED);
  }

  /// Why a job stopped by itself; absent while none did.
  public @Nullable String failure() {
    return reason.get();
  }

  /// False when a job did not stop in time.
  public boolean close(Duration timeout) {
    boolean all = true;
    for (KafkaStreams streams : List.copyOf(jobs.values())) {
      all &= streams.close(timeout);
    }
    return all;
  }

  @Override
  public void close() {
    close(CLOSING);
  }

  private void onState(String application, State now) {
    LOG.info("job {} is {}", application, now);
    // A job may come to run several times; it is counted once.
    if ((now == State.RUNNING || now == State.ERROR) && arrived.add(application)) {
      running.countDown();
    }
  }

  private StreamThreadExceptionResponse onError(String application, Throwable error) {
    boolean passing = Failures.retriable(error) && failures.mayGoOn(clock.instant());
    if (passing) {
      LOG.warn("a thread of job {} is replaced: {}", application, error.toString());
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    reason.compareAndSet(null, "job " + application + " stopped: " + error);
    LOG.error(
        "job {} stops; nothing is lost, it goes on from here when restarted", application, error);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /// Which errors pass by themselves, and how many of them are too many.
  static final class Failures {
    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private Instant since = Instant.EPOCH;
    private int count;

    static boolean retriable(Throwable error) {
      for (Throwable cause = error; cause != null; cause = cause.getCause()) {
        if (cause instanceof RetriableException || cause instanceof TaskMigratedException) {
          return true;
        }
      }
      return false;
    }

    synchronized boolean mayGoOn(Instant now) {
      if (now.isAfter(since.plus(WITHIN))) {
        since = now;
        count = 0;
      }
      count++;
      return count <= MOST;
    }
  }
}

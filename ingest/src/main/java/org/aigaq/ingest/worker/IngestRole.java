package org.aigaq.ingest.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aigaq.ingest.archive.Archive;
import org.aigaq.ingest.fetch.Fetcher;
import org.aigaq.ingest.fetch.PolitenessGate;
import org.aigaq.ingest.render.Renderer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An ingest worker. Holds nothing that matters: start ten, kill any.
public final class IngestRole implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IngestRole.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private final Fetcher fetcher;
  private final Renderer renderer = Renderer.system(System.getenv());
  private final Archive archive;
  private final Producer<byte[], byte[]> producer;
  private final Publisher publisher;
  private final SiteFollower follower;
  private final RequestLoop loop;
  private final Thread looping;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private IngestRole(IngestSettings settings, Clock clock, Fetcher.Means means) throws IOException {
    this.fetcher = new Fetcher(means);
    this.producer = KafkaClients.producer(settings);
    this.publisher = new Publisher(producer, clock);
    this.archive =
        Archive.open(
            Archive.Settings.of(settings.archive(), settings.workerId()),
            clock,
            () -> Thread.ofVirtual().start(this::announce));
    var quarantine = new Quarantine(publisher, clock);
    var sites = new SiteBook();
    var gate = new PolitenessGate(means.ticker(), settings.connections());
    var handler =
        new RequestHandler(
            new RequestHandler.Means(fetcher, renderer),
            gate,
            archive,
            new RequestHandler.Places(sites, sites),
            settings.workerId(),
            clock,
            means.ticker());
    var lease = new Lease(means.ticker(), KafkaClients.SESSION);
    var intake =
        new RequestIntake(handler, publisher, quarantine, lease, threads, reason -> fail(reason));
    Consumer<String, byte[]> requests = KafkaClients.requests(settings);
    this.loop =
        new RequestLoop(
            requests,
            intake,
            means.ticker(),
            lease,
            KafkaClients.heartbeatAge(requests),
            settings.inFlight(),
            settings.drain());
    this.follower = new SiteFollower(KafkaClients.outlets(settings), sites, quarantine, loop::fail);
    this.looping = Thread.ofPlatform().name("ingest-requests").unstarted(this::loop);
  }

  /// Starts a worker; returns once it knows the outlets and asks for requests.
  ///
  /// @throws IOException when the archive or Kafka cannot be used; the message says why
  public static IngestRole start(IngestSettings settings, Clock clock) throws IOException {
    return start(settings, clock, Fetcher.Means.system(clock));
  }

  /// The same with other means of reaching the web, for tests.
  public static IngestRole start(IngestSettings settings, Clock clock, Fetcher.Means means)
      throws IOException {
    var role = new IngestRole(settings, clock, means);
    try {
      role.begin();
      return role;
    } catch (IOException e) {
      role.close();
      throw e;
    }
  }

  /// Done when the worker has stopped; exceptionally, when it stopped by itself.
  public CompletableFuture<Void> ended() {
    return ended;
  }

  private void begin() throws IOException {
    Thread.ofPlatform().name("ingest-outlets").start(follower);
    try {
      follower.caughtUp().get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      String words = e.getCause() == null ? "no answer in time" : e.getCause().getMessage();
      throw new IOException("ingest cannot read the outlets from Kafka: " + words, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while starting", e);
    }
    threads.execute(this::announce);
    looping.start();
  }

  private void loop() {
    try {
      loop.run();
      ended.complete(null);
    } catch (RuntimeException e) {
      ended.completeExceptionally(e);
    }
  }

  private void fail(Throwable reason) {
    loop.fail(reason);
  }

  /// Tells Kafka of sealed files. What fails now is told at the next sealing or start.
  private void announce() {
    try {
      archive
          .ledger()
          .announcePending(
              entry -> {
                try {
                  publisher.send(entry).get();
                } catch (ExecutionException e) {
                  throw new IOException(e.getCause());
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  throw new IOException("stopped", e);
                }
              });
    } catch (IOException e) {
      LOG.warn("sealed files are announced later: {}", e.getMessage());
    }
  }

  /// Lets running requests finish for a moment, commits, seals the archive and tells of it.
  @Override
  public void close() {
    loop.close();
    follower.close();
    try {
      if (looping.isAlive()) {
        looping.join();
      } else {
        ended.complete(null);
      }
      threads.shutdownNow();
      threads.awaitTermination(2, TimeUnit.SECONDS);
      archive.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.error("{}", e.getMessage());
    }
    announce();
    renderer.close();
    fetcher.close();
    producer.close(Duration.ofSeconds(5));
  }
}

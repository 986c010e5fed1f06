package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.ingest.fetch.Exchange;
import org.jspecify.annotations.Nullable;

/// The writer of an archive. One thread writes and synchronises whatever has come together since
/// the last time, so that a hundred captures cost one fsync. Several archives may be open on one
/// directory, in several processes: each writes files of its own.
public final class Archive implements AutoCloseable {
  /// @param worker becomes part of file names
  /// @param rotateBytes a file that has grown so long is sealed
  /// @param rotateAfter a file that has grown so old is sealed
  public record Settings(Path directory, String worker, long rotateBytes, Duration rotateAfter) {
    public static Settings of(Path directory, String worker) {
      return new Settings(directory, worker, 1_000_000_000, Duration.ofDays(1));
    }
  }

  /// @param place what the future says; absent: where the first record comes to stand
  /// @param permits of the memory it holds
  private record Job(
      List<byte[]> records,
      String sha256,
      @Nullable ArchiveLocator place,
      int permits,
      CompletableFuture<ArchiveLocator> done) {}

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
  private static final int GROUP = 256;

  /// Between the beginnings of two groups: when many captures come, each group has many.
  private static final Duration APART = Duration.ofMillis(25);

  /// What may wait to be written, in KiB.
  private static final int MEMORY = 64 * 1_024;

  private static final String HINT = "Is the disk full, or the directory not ours?";

  private final Settings settings;
  private final Clock clock;
  private final Runnable onSealed;
  private final String id;
  private final LocalLedger ledger;
  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private final Semaphore memory = new Semaphore(MEMORY, true);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread writer;
  private volatile boolean closing;
  // The writer's own.
  private @Nullable WarcFile current;
  private Instant lastGroup = Instant.EPOCH;

  private Archive(Settings settings, Clock clock, Runnable onSealed) throws IOException {
    this.settings = settings;
    this.clock = clock;
    this.onSealed = onSealed;
    Files.createDirectories(settings.directory());
    this.id = ArchiveId.of(settings.directory());
    this.ledger = new LocalLedger(settings.directory(), id);
    new Recovery(settings.directory(), ledger, clock).run();
    this.writer = Thread.ofPlatform().name("archive-writer").daemon().start(this::write);
  }

  /// Opens the archive of a directory. Files that a dead writer left open are cut to their last
  /// whole record and sealed.
  ///
  /// @param onSealed called when the ledger has something new, by the writer's thread
  public static Archive open(Settings settings, Clock clock, Runnable onSealed) throws IOException {
    return new Archive(settings, clock, onSealed);
  }

  /// The archive's id, made when its directory was first used.
  public String id() {
    return id;
  }

  public LocalLedger ledger() {
    return ledger;
  }

  public ArchiveReader reader() {
    return new ArchiveReader(settings.directory());
  }

  /// Ends with the writer: exceptionally when it could not write.
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /// Keeps the exchanges of one fetch. Waits while too much is unwritten.
  ///
  /// @param sha256 of the last response's decoded body
  /// @return where the last response is, once it is safe on disk
  public CompletableFuture<ArchiveLocator> append(List<Exchange> exchanges, String sha256)
      throws InterruptedException {
    return append(exchanges, sha256, (String) null);
  }

  /// The same with the document that the last response became in a browser, beside it.
  ///
  /// @param html absent when no script was run
  public CompletableFuture<ArchiveLocator> append(
      List<Exchange> exchanges, String sha256, @Nullable String html) throws InterruptedException {
    try {
      return queued(WarcRecords.of(exchanges, html), sha256, null);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /// Keeps the exchanges of a fetch whose last response may be one that is kept already. If it has
  /// the very payload, only a reference is written (a `revisit` record), else all of it.
  ///
  /// @param before a response with the same decoded body
  /// @return where the body can be read, once the record is safe on disk
  public CompletableFuture<ArchiveLocator> append(
      List<Exchange> exchanges, String sha256, ArchiveLocator before) throws InterruptedException {
    try {
      Optional<Origin> origin =
          before.sha256().equals(sha256) ? reader().origin(before) : Optional.empty();
      Optional<List<byte[]>> revisit =
          origin.isEmpty() ? Optional.empty() : WarcRecords.revisit(exchanges, origin.get());
      return revisit.isPresent()
          ? queued(revisit.get(), sha256, before)
          : append(exchanges, sha256);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<ArchiveLocator> queued(
      List<byte[]> records, String sha256, @Nullable ArchiveLocator place)
      throws InterruptedException {
    var done = new CompletableFuture<ArchiveLocator>();
    long bytes = records.stream().mapToLong(record -> record.length).sum();
    int permits = (int) Math.min(MEMORY, bytes / 1_024 + 1);
    while (!ended.isDone() && !memory.tryAcquire(permits, 100, TimeUnit.MILLISECONDS)) {
      // The disk is slower than the web for now.
    }
    jobs.add(new Job(records, sha256, place, permits, done));
    if (ended.isDone()) {
      // Whether the writer has seen it or not: nobody will write it any more.
      done.completeExceptionally(
          ended.isCompletedExceptionally()
              ? ended.exceptionNow()
              : new IOException("the archive in " + settings.directory() + " is closed"));
    }
    return done;
  }

  private void write() {
    List<Job> group = new ArrayList<>();
    try {
      while (!closing || !jobs.isEmpty()) {
        group.clear();
        Job first = jobs.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          group.add(first);
          awaitOthers();
          jobs.drainTo(group, GROUP - 1);
          writeGroup(group);
        }
        rotate(false);
      }
      rotate(true);
      ended.complete(null);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      // An Error too: those who wait for their records must not wait for ever.
      fail(group, e);
    }
  }

  /// One that comes alone need not wait.
  private void awaitOthers() throws InterruptedException {
    Instant now = clock.instant();
    // Whichever way the clock was set.
    Duration since = Duration.between(lastGroup, now).abs();
    if (since.compareTo(APART) < 0 && jobs.size() < GROUP) {
      TimeUnit.NANOSECONDS.sleep(APART.minus(since).toNanos());
    }
    lastGroup = clock.instant();
  }

  /// The file is let go of as it is: whoever opens the archive next cuts it to its last whole
  /// record and seals it.
  private void fail(List<Job> group, Throwable reason) {
    var failure =
        new IOException(
            "the archive in %s cannot be written: %s. %s"
                .formatted(settings.directory(), reason.getMessage(), HINT),
            reason);
    try (WarcFile broken = current) {
      current = null;
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    ended.completeExceptionally(failure);
    jobs.drainTo(group);
    group.forEach(job -> job.done().completeExceptionally(failure));
  }

  private void writeGroup(List<Job> group) throws IOException {
    WarcFile file = current == null ? open() : current;
    List<ArchiveLocator> places = new ArrayList<>();
    for (Job job : group) {
      long offset = file.size();
      for (byte[] bytes : job.records()) {
        file.append(bytes);
      }
      ArchiveLocator own = new ArchiveLocator(id, file.name(), offset, job.sha256());
      places.add(job.place() == null ? own : job.place());
      memory.release(job.permits());
    }
    file.sync();
    for (int i = 0; i < group.size(); i++) {
      group.get(i).done().complete(places.get(i));
    }
  }

  private WarcFile open() throws IOException {
    Instant now = clock.instant();
    String worker = settings.worker().replaceAll("[^A-Za-z0-9-]", "-");
    String bounded = worker.length() > 40 ? worker.substring(0, 40) : worker;
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String name = "aigaq-%s-%s-%s.warc.gz".formatted(bounded, STAMP.format(now), unique);
    current = WarcFile.create(settings.directory(), name, now);
    current.append(WarcRecords.info(name, bounded, now));
    return current;
  }

  private void rotate(boolean always) throws IOException {
    WarcFile file = current;
    if (file == null) {
      return;
    }
    // Whichever way the clock was set.
    Duration age = Duration.between(file.openedAt(), clock.instant()).abs();
    boolean old = age.compareTo(settings.rotateAfter()) >= 0;
    if (always || old || file.size() >= settings.rotateBytes()) {
      current = null;
      try (file) {
        ledger.seal(file, false, clock.instant());
      }
      onSealed.run();
    }
  }

  /// Writes what is waiting, then seals.
  @Override
  public void close() throws IOException {
    closing = true;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped before the archive was sealed; the next start seals it", e);
    }
  }
}

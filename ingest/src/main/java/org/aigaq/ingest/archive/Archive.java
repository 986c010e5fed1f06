package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
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

  private record Job(List<byte[]> records, String sha256, CompletableFuture<ArchiveLocator> done) {}

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
  private static final int GROUP = 256;

  private final Settings settings;
  private final Clock clock;
  private final Runnable onSealed;
  private final String id;
  private final LocalLedger ledger;
  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>(1_024);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread writer;
  private volatile boolean closing;
  // The writer's own.
  private @Nullable WarcFile current;

  private Archive(Settings settings, Clock clock, Runnable onSealed) throws IOException {
    this.settings = settings;
    this.clock = clock;
    this.onSealed = onSealed;
    Files.createDirectories(settings.directory());
    this.id = id(settings.directory());
    this.ledger = new LocalLedger(settings.directory(), id);
    DirectoryLock.locked(settings.directory(), this::recover);
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
    var done = new CompletableFuture<ArchiveLocator>();
    try {
      var job = new Job(WarcRecords.of(exchanges), sha256, done);
      while (!jobs.offer(job, 100, TimeUnit.MILLISECONDS) && !ended.isDone()) {
        // The disk is slower than the web for now.
      }
      if (ended.isDone()) {
        done.completeExceptionally(new IOException("the archive is closed"));
      }
    } catch (IOException e) {
      done.completeExceptionally(e);
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
          jobs.drainTo(group, GROUP - 1);
          writeGroup(group);
        }
        rotate(false);
      }
      rotate(true);
      ended.complete(null);
    } catch (IOException | InterruptedException | RuntimeException e) {
      var failure =
          new IOException(
              "the archive in %s cannot be written: %s. Is the disk full, or the directory not ours?"
                  .formatted(settings.directory(), e.getMessage()),
              e);
      ended.completeExceptionally(failure);
      jobs.drainTo(group);
      group.forEach(job -> job.done().completeExceptionally(failure));
    }
  }

  private void writeGroup(List<Job> group) throws IOException {
    WarcFile file = current == null ? open() : current;
    List<ArchiveLocator> places = new ArrayList<>();
    for (Job job : group) {
      long offset = file.size();
      for (byte[] bytes : job.records()) {
        file.append(bytes);
      }
      places.add(new ArchiveLocator(id, file.name(), offset, job.sha256()));
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
    Path directory = settings.directory();
    WarcFile file = DirectoryLock.locked(directory, () -> WarcFile.create(directory, name, now));
    file.append(WarcRecords.info(name, bounded, now));
    current = file;
    return file;
  }

  private void rotate(boolean always) throws IOException {
    WarcFile file = current;
    if (file == null) {
      return;
    }
    boolean old =
        Duration.between(file.openedAt(), clock.instant()).compareTo(settings.rotateAfter()) >= 0;
    if (always || old || file.size() >= settings.rotateBytes()) {
      current = null;
      try (file) {
        ledger.seal(file, false, clock.instant());
      }
      onSealed.run();
    }
  }

  private int recover() throws IOException {
    List<Path> open = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(settings.directory(), "*.warc.gz" + WarcFile.OPEN)) {
      files.forEach(open::add);
    }
    for (Path path : open) {
      var file = WarcFile.takeOver(path, clock.instant());
      if (file.isPresent()) {
        try (WarcFile dead = file.get()) {
          sealDead(dead);
        }
      }
    }
    return open.size();
  }

  private void sealDead(WarcFile dead) throws IOException {
    if (dead.records() == 0) {
      Files.deleteIfExists(dead.path());
    } else {
      ledger.seal(dead, true, clock.instant());
    }
  }

  private static String id(Path directory) throws IOException {
    return DirectoryLock.locked(
        directory,
        () -> {
          Path file = directory.resolve("archive-id");
          if (!Files.exists(file)) {
            Path fresh = directory.resolve("archive-id.new");
            Files.writeString(fresh, UUID.randomUUID() + "\n");
            Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
          }
          return Files.readString(file).strip();
        });
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

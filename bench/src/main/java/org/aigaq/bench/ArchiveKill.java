package org.aigaq.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.topic.Json;
import org.aigaq.ingest.archive.Archive;
import org.aigaq.ingest.worker.LocalWorker;

/// Starts a worker in a process of its own that fetches and archives, kills it with SIGKILL at a
/// random moment and looks at what it has left; again and again on one archive. Arguments: a folder
/// that is new, how many times, seed.
///
/// What the worker prints stands for what it would have produced to Kafka: a capture that was
/// printed must be readable for ever, and a page without one is fetched again.
public final class ArchiveKill {
  /// Small, so that kills fall into sealing, too.
  private static final long ROTATE_BYTES = 150_000;

  private static final int AT_ONCE = 16;
  private static final int LONGEST_MILLIS = 3_000;
  private static final String READY = "ready";

  private final PrintingPress press;
  private final Path folder;
  private final Path archive;
  private final Random random;
  private final Map<Integer, ArchiveLocator> kept = new TreeMap<>();

  private ArchiveKill(PrintingPress press, Path folder, long seed) {
    this.press = press;
    this.folder = folder;
    this.archive = folder.resolve("archive");
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("worker")) {
      work(Path.of(args[1]), Integer.parseInt(args[2]));
      return;
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    try (var press = new PrintingPress(8)) {
      Files.writeString(folder.resolve("outlets.yaml"), press.outletsYaml());
      new ArchiveKill(press, folder, seed).run(times);
    }
  }

  private void run(int times) throws IOException, InterruptedException {
    for (int i = 1; i <= times; i++) {
      int before = kept.size();
      int millis = random.nextInt(LONGEST_MILLIS);
      killed(millis, i % 4 == 0);
      var check = new ArchiveCheck(archive);
      int open = check.files(".open").size();
      long recovered = look(check);
      System.out.printf(
          "kill %2d after %4d ms: %4d captures more, %d file left open; %d sealed, %d of them after"
              + " a kill; all %,d captures read%n",
          i, millis, kept.size() - before, open, check.files(".gz").size(), recovered, kept.size());
    }
    var check = new ArchiveCheck(archive);
    System.out.println("records read by jwarc, each with its digest: " + check.records());
    ArchiveRun.validate(check.files(".warc.gz"));
  }

  /// Opens the archive as the next worker would, and reads everything that was ever promised.
  private long look(ArchiveCheck check) throws IOException {
    try (Archive next = Archive.open(settings(archive, "next"), Clock.systemUTC(), () -> {})) {
      ArchiveCheck.require(check.files(".open").isEmpty(), "a file is still open");
      ArchiveCheck.require(check.files(".open.lock").isEmpty(), "a lock is left");
      for (Map.Entry<Integer, ArchiveLocator> one : kept.entrySet()) {
        check.reads(one.getValue(), PrintingPress.body(one.getKey()));
      }
      check.records();
      return check.ledger(next.ledger());
    }
  }

  /// @param atStart the moment counts from the worker's start, in which it seals what the one
  ///   before left; otherwise from its first capture
  private void killed(int millis, boolean atStart) throws IOException, InterruptedException {
    Process worker = start();
    try (BufferedReader said = worker.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      ArchiveCheck.require(READY.equals(line), "the worker says %s", line);
      feed(worker);
      var begun = new CountDownLatch(atStart ? 0 : 1);
      Thread killer = Thread.startVirtualThread(() -> killLater(worker, begun, millis));
      for (line = said.readLine(); line != null; line = said.readLine()) {
        begun.countDown();
        produced(line);
      }
      killer.join();
    }
    worker.waitFor();
  }

  private static void killLater(Process worker, CountDownLatch begun, int millis) {
    try {
      if (!begun.await(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("no capture within two minutes; see worker.log");
      }
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Through the handle: the process itself would also close what it has said and is not read.
      worker.toHandle().destroyForcibly();
    }
  }

  /// A line that the kill cut was not produced.
  private void produced(String line) throws IOException {
    int tab = line.indexOf('\t');
    if (tab > 0 && line.endsWith("}")) {
      int n = Integer.parseInt(line.substring(0, tab));
      kept.put(n, Json.MAPPER.readValue(line.substring(tab + 1), ArchiveLocator.class));
    }
  }

  /// Pages that have no capture yet, those asked for in vain first.
  private void feed(Process worker) throws IOException {
    var numbers = new StringBuilder();
    for (int n = 0, sent = 0; sent < 20_000; n++) {
      if (!kept.containsKey(n)) {
        numbers.append(n).append('\t').append(press.url(n)).append('\n');
        sent++;
      }
    }
    Path list = folder.resolve("requests.tsv");
    Files.writeString(list, numbers);
    worker.outputWriter(StandardCharsets.UTF_8).append("go\n").flush();
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            ArchiveKill.class.getName(),
            "worker",
            folder.toString(),
            Integer.toString(AT_ONCE))
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("worker.log").toFile()))
        .start();
  }

  private static Archive.Settings settings(Path archive, String worker) {
    return new Archive.Settings(archive, worker, ROTATE_BYTES, Duration.ofDays(1));
  }

  private static void work(Path folder, int atOnce) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    List<Site> sites = OutletsFile.read(folder.resolve("outlets.yaml"));
    Path archive = folder.resolve("archive");
    // The archive's own output is the list of captures.
    System.out.println(READY);
    System.in.read();
    try (LocalWorker worker = LocalWorker.open(settings(archive, "killed"), sites, clock);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var places = new Semaphore(atOnce);
      for (String line : Files.readAllLines(folder.resolve("requests.tsv"))) {
        String[] cells = line.split("\t");
        int n = Integer.parseInt(cells[0]);
        var request = PressRequests.of(n, cells[1], sites, clock.instant());
        places.acquire();
        threads.submit(
            () -> {
              Capture capture = worker.handle(request);
              say(n + "\t" + Json.MAPPER.writeValueAsString(capture.archive()));
              places.release();
              return n;
            });
      }
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}

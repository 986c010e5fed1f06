package org.aigaq.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Capture;
import org.aigaq.ingest.archive.Archive;
import org.aigaq.ingest.worker.LocalWorker;

/// Fetches pages of this machine and archives them as a worker does; then validates the archive
/// with jwarc's tools, reads every locator back and replays some pages with jwarc's server.
/// Arguments: fetches, a folder that is new.
public final class ArchiveRun {
  private static final int AT_ONCE = 64;
  private static final int REPLAYED = 200;

  private ArchiveRun() {}

  public static void main(String[] args) throws Exception {
    int fetches = Integer.parseInt(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    Clock clock = Clock.systemUTC();
    try (var press = new PrintingPress(16)) {
      List<Site> sites = OutletsFile.read("the press", press.outletsYaml());
      var settings = new Archive.Settings(folder, "bench", 64_000_000, Duration.ofDays(1));
      Instant begin = clock.instant();
      List<Capture> captures;
      var check = new ArchiveCheck(folder);
      LocalWorker worker = LocalWorker.open(settings, sites, clock);
      try (worker) {
        captures = fetch(fetches, press, sites, worker, clock);
      }
      double seconds = Duration.between(begin, clock.instant()).toMillis() / 1_000.0;
      System.out.printf("%,d captures in %.1f s%n", captures.size(), seconds);
      check.ledger(worker.archive().ledger());
      System.out.println("every sealed file is in the ledger, with its digest, chained");
      System.out.println("records read by jwarc, each with its digest: " + check.records());
      for (int n = 0; n < fetches; n++) {
        check.reads(locator(captures.get(n)), PrintingPress.body(n));
      }
      System.out.printf("%,d locators return the bytes that were served%n", fetches);
      validate(check.files(".warc.gz"));
      replay(check.files(".warc.gz"), captures);
    }
  }

  private static List<Capture> fetch(
      int fetches, PrintingPress press, List<Site> sites, LocalWorker worker, Clock clock)
      throws InterruptedException, ExecutionException {
    List<Future<Capture>> running = new ArrayList<>();
    var places = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < fetches; i++) {
        var request = PressRequests.of(i, press.url(i), sites, clock.instant());
        places.acquire();
        running.add(
            threads.submit(
                () -> {
                  try {
                    return worker.handle(request);
                  } finally {
                    places.release();
                  }
                }));
      }
    }
    List<Capture> captures = new ArrayList<>();
    for (Future<Capture> one : running) {
      captures.add(one.get());
    }
    return captures;
  }

  private static ArchiveLocator locator(Capture capture) {
    if (capture.archive() == null) {
      throw new IllegalStateException("not archived: " + capture);
    }
    return capture.archive();
  }

  static void validate(List<Path> files) throws IOException, InterruptedException {
    List<String> command = tool("validate");
    files.forEach(file -> command.add(file.toString()));
    Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    int status = tool.waitFor();
    ArchiveCheck.require(status == 0 && said.isBlank(), "jwarc validate says %d: %s", status, said);
    System.out.printf("jwarc validate finds nothing to say about %d files%n", files.size());
  }

  private static void replay(List<Path> files, List<Capture> captures)
      throws IOException, InterruptedException {
    List<String> command = tool("serve");
    files.forEach(file -> command.add(file.toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    int port = freePort();
    builder.environment().put("PORT", Integer.toString(port));
    Process server = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    // Asked as a proxy it sends pages as they are; asked otherwise it puts a script into them. It
    // also says "404" after each answer, so that no connection can be used twice.
    System.setProperty("http.keepAlive", "false");
    var proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", port));
    try {
      // jwarc's server sends nothing of a chunked body; every second page is none.
      int step = Math.max(1, captures.size() / REPLAYED) | 1;
      int replayed = 0;
      for (int n = 1; n < captures.size(); n += step + 1, replayed++) {
        replay(proxy, n, captures.get(n));
      }
      System.out.println("jwarc serve replays " + replayed + " of them");
    } finally {
      server.destroy();
      server.waitFor(5, TimeUnit.SECONDS);
    }
  }

  private static void replay(Proxy proxy, int n, Capture capture)
      throws IOException, InterruptedException {
    URI at = URI.create(java.util.Objects.requireNonNull(capture.finalUrl()));
    HttpURLConnection answer = patiently(proxy, at);
    int status = answer.getResponseCode();
    byte[] body;
    try (InputStream in = status < 400 ? answer.getInputStream() : answer.getErrorStream()) {
      body =
          PrintingPress.decoded(
              answer.getContentEncoding(), in.readNBytes(answer.getContentLength()));
    }
    boolean same = status == PrintingPress.status(n) && Arrays.equals(body, PrintingPress.body(n));
    ArchiveCheck.require(same, "%s is replayed as %d, %d bytes", at, status, body.length);
  }

  /// The server indexes its files before it listens.
  private static HttpURLConnection patiently(Proxy proxy, URI at)
      throws IOException, InterruptedException {
    for (int i = 0; ; i++) {
      var connection = (HttpURLConnection) at.toURL().openConnection(proxy);
      try {
        connection.connect();
        return connection;
      } catch (ConnectException e) {
        if (i > 600) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static List<String> tool(String name) {
    return new ArrayList<>(
        List.of(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-cp",
            System.getProperty("java.class.path"),
            "org.netpreserve.jwarc.tools.WarcTool",
            name));
  }
}

package org.aigaq.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.aigaq.app.house.YearEstimate;
import org.aigaq.app.house.YearEstimate.Assumptions;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.ingest.archive.Archive;
import org.aigaq.ingest.fetch.Exchange;

/// What a year of a country's press costs in disk and requests. Real pages are archived by the
/// archive itself, once as a server sends them plain and once as it sends them gzipped, and their
/// mean size goes into [YearEstimate]. Arguments: a folder of stored pages (`.html`, `.html.gz`), a
/// folder of stored feeds, articles a day, outlets.
public final class YearCost {
  private static final double GIGA = 1e9;

  private YearCost() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    double articles = args.length > 2 ? Double.parseDouble(args[2]) : 6_000;
    int outlets = args.length > 3 ? Integer.parseInt(args[3]) : 60;
    List<Path> feeds = files(Path.of(args[1]), "");
    double feed = mean(feeds, true);
    say("%,d feeds: %,.0f bytes each in the archive", feeds.size(), feed);
    List<Path> folders = new ArrayList<>(List.of(Path.of(args[0])));
    try (Stream<Path> below = Files.list(Path.of(args[0]))) {
      below.filter(Files::isDirectory).sorted().forEach(folders::add);
    }
    for (Path folder : folders) {
      List<Path> pages = files(folder, ".html");
      say("%n%s: %,d pages", folder.getFileName(), pages.size());
      for (boolean gzipped : new boolean[] {false, true}) {
        double page = mean(pages, gzipped);
        say("  sent %s: %,.0f bytes each in the archive", gzipped ? "gzipped" : "plain", page);
        print(articles, outlets, page, feed);
      }
    }
  }

  private static void print(double articles, int outlets, double page, double feed) {
    Schedule schedule = Schedule.DEFAULT;
    double copies = outlets * YearEstimate.sourceCopiesPerDay(2, articles / outlets, schedule);
    YearEstimate cost =
        YearEstimate.of(articles, page, copies, feed, schedule.revisit(), 1, Assumptions.PRESS);
    say(
        "  a year of %,.0f articles a day at %d outlets with two sources each: %,.0f GB%n"
            + "    first sights %,.0f, living copies %,.0f, changes %,.0f, failures and controls"
            + " %,.0f, feeds %,.0f GB; %,.0f requests a day for articles",
        articles,
        outlets,
        cost.bytes() / GIGA,
        cost.firstSights() / GIGA,
        cost.livingCopies() / GIGA,
        cost.changes() / GIGA,
        cost.bad() / GIGA,
        cost.sources() / GIGA,
        cost.looks() / 365);
  }

  private static List<Path> files(Path folder, String part) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file))
          .filter(file -> file.getFileName().toString().contains(part))
          .sorted()
          .toList();
    }
  }

  /// Bytes of response and request of a page in the archive, on average.
  private static double mean(List<Path> pages, boolean gzipped)
      throws IOException, InterruptedException, ExecutionException {
    Path directory = Files.createTempDirectory("year");
    Clock clock = Clock.systemUTC();
    List<Path> written;
    try (Archive archive = Archive.open(Archive.Settings.of(directory, "year"), clock, () -> {})) {
      List<CompletableFuture<ArchiveLocator>> kept = new ArrayList<>();
      for (Path page : pages) {
        byte[] body = plain(page);
        Exchange exchange = exchange(body, gzipped, clock);
        kept.add(archive.append(List.of(exchange), Ids.sha256(body)));
      }
      for (CompletableFuture<ArchiveLocator> one : kept) {
        one.get();
      }
    }
    try (Stream<Path> files = Files.list(directory)) {
      written = files.toList();
    }
    long bytes = 0;
    for (Path file : written) {
      bytes += file.toString().endsWith(".warc.gz") ? Files.size(file) : 0;
      Files.delete(file);
    }
    Files.delete(directory);
    return (double) bytes / Math.max(1, pages.size());
  }

  private static Exchange exchange(byte[] body, boolean gzipped, Clock clock) throws IOException {
    byte[] sent = gzipped ? zipped(body) : body;
    String head =
        "HTTP/1.1 200 OK\r\nServer: nginx\r\nDate: Sat, 21 Nov 2026 10:00:00 GMT\r\n"
            + "Content-Type: text/html; charset=utf-8\r\nConnection: keep-alive\r\n"
            + "Cache-Control: no-store, no-cache, must-revalidate\r\nPragma: no-cache\r\n"
            + "Set-Cookie: session=4f2ac1b09d7e4c55a1f0; path=/; HttpOnly\r\n"
            + (gzipped ? "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n" : "")
            + "X-Frame-Options: SAMEORIGIN\r\nContent-Length: "
            + sent.length
            + "\r\n\r\n";
    var response = new ByteArrayOutputStream();
    response.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    response.writeBytes(sent);
    String request =
        "GET /news/2026/11/21/a-usual-slug-of-an-article-104512 HTTP/1.1\r\nHost: www.example.kz\r\n"
            + "User-Agent: Aigaq/0.1 (+https://github.com/aigaq/aigaq; press archive)\r\n"
            + "Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8\r\n"
            + "Accept-Language: ru, kk;q=0.9, *;q=0.1\r\nAccept-Encoding: gzip, br\r\n\r\n";
    return new Exchange(
        "https://www.example.kz/news/2026/11/21/a-usual-slug-of-an-article-104512",
        request.getBytes(StandardCharsets.US_ASCII),
        response.toByteArray(),
        false,
        "93.184.216.34",
        clock.instant());
  }

  private static byte[] plain(Path page) throws IOException {
    byte[] bytes = Files.readAllBytes(page);
    if (!page.toString().endsWith(".gz")) {
      return bytes;
    }
    try (var in = new GZIPInputStream(Files.newInputStream(page))) {
      return in.readAllBytes();
    }
  }

  private static byte[] zipped(byte[] body) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(body);
    }
    return out.toByteArray();
  }

  private static void say(String words, Object... details) {
    System.out.println(String.format(Locale.ROOT, words, details));
  }
}

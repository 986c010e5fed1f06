package org.aigaq.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aigaq.app.house.Checkup;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.Estimate;
import org.aigaq.app.house.YearEstimate;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Site;
import org.aigaq.ingest.render.ChromiumFinder;
import org.aigaq.ingest.worker.FetchOnce;
import org.aigaq.language.keyword.TopicMatcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description = {
      "Checks the files, fetches every feed, listing and sitemap once and an article of each outlet, and",
      "says what would be collected, how many requests a day each outlet would get, and what a year costs."
    },
    footer = {"", "Example: aigaq doctor --outlets outlets/kz.yaml"})
final class DoctorCommand implements Callable<Integer> {
  private static final double GIGA = 1e9;
  private static final int DAYS = 365;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--outlets", paramLabel = "FILE", description = "Default: outlets/kz.yaml.")
  private @Nullable Path outlets;

  @Option(names = "--keywords", paramLabel = "FILE", description = "Default: keywords/kz.yaml.")
  private @Nullable Path keywords;

  @Option(names = "--offline", description = "Check the files only; fetch nothing.")
  private boolean offline;

  private final Clock clock;

  DoctorCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf("Java %s, %s: fine.%n", Runtime.version().feature(), System.getProperty("os.name"));
    Path outletsFile = RunOptions.orShipped(outlets, "outlets/kz.yaml");
    Path keywordsFile = RunOptions.orShipped(keywords, "keywords/kz.yaml");
    var configuration = Configuration.read(outletsFile, keywordsFile);
    int count = configuration.sites().stream().mapToInt(site -> site.outlets().size()).sum();
    out.printf(
        "%s: %d outlets on %d sites, no mistake found.%n",
        outletsFile, count, configuration.sites().size());
    // Fails with the rule that it does not understand.
    new TopicMatcher(configuration.keywords());
    out.printf(
        "%s: %d topics, every rule is understood.%n",
        keywordsFile, configuration.keywords().size());
    browser(out, configuration.sites());
    out.flush();
    return offline ? 0 : fetchAll(out, configuration.sites());
  }

  /// Only where somebody asks for one.
  private static void browser(PrintWriter out, List<Site> sites) {
    List<String> rendered =
        sites.stream()
            .flatMap(site -> site.outlets().stream())
            .filter(Outlet::render)
            .map(Outlet::id)
            .toList();
    if (rendered.isEmpty()) {
      return;
    }
    String who = String.join(", ", rendered);
    Optional<Path> found = ChromiumFinder.find(System.getenv());
    if (found.isPresent()) {
      out.printf("%s: runs the scripts of %s.%n", found.get(), who);
    } else {
      out.printf(
          "No Chromium: pages of %s (render: true) cannot be read. Install one, or name it in %s.%n",
          who, ChromiumFinder.VARIABLE);
    }
  }

  private int fetchAll(PrintWriter out, List<Site> sites)
      throws InterruptedException, ExecutionException {
    List<Checkup> all = new ArrayList<>();
    try (var once = new FetchOnce(clock);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Checkup>>> running = new ArrayList<>();
      for (Site site : sites) {
        running.add(threads.submit(() -> Checkup.ofSite(once, site)));
      }
      for (Future<List<Checkup>> site : running) {
        for (Checkup checkup : site.get()) {
          print(out, checkup);
          all.add(checkup);
        }
      }
    }
    sum(out, all);
    return all.stream().allMatch(Checkup::well) ? 0 : 1;
  }

  private static void print(PrintWriter out, Checkup checkup) {
    Outlet outlet = checkup.outlet();
    Estimate estimate = checkup.estimate();
    long wanted = estimate.requestsPerDay();
    long allowed = estimate.allowedPerDay(outlet.politeness());
    out.printf(Locale.ROOT, "%n%-24s %s%n", outlet.id(), outlet.displayName());
    if (estimate.articlesPerDay() > 0) {
      out.printf(
          Locale.ROOT,
          "  %,.1f articles a day; %,d requests a day (%,d to discover, %,d to look again)%n",
          estimate.articlesPerDay(),
          wanted,
          estimate.discoveryPerDay(),
          estimate.revisitsPerDay());
    } else {
      out.printf(
          Locale.ROOT,
          "  %,d requests a day to discover; how many articles there are it does not say%n",
          estimate.discoveryPerDay());
    }
    if (allowed < wanted) {
      out.printf(
          Locale.ROOT,
          "  delay and budget allow %,d a day: the oldest articles are looked at less often%n",
          allowed);
    }
    if (estimate.articlesPerDay() > 0) {
      out.printf(Locale.ROOT, "  %,.1f GB of archive in a year%n", checkup.year().bytes() / GIGA);
    }
    checkup.lines().forEach(line -> out.println("  " + line));
    out.flush();
  }

  private static void sum(PrintWriter out, List<Checkup> all) {
    long requests =
        all.stream()
            .mapToLong(one -> one.estimate().allowedPerDay(one.outlet().politeness()))
            .sum();
    List<String> unwell =
        all.stream().filter(one -> !one.well()).map(one -> one.outlet().id()).toList();
    YearEstimate year =
        all.stream()
            .map(Checkup::year)
            .reduce(new YearEstimate(0, 0, 0, 0, 0, 0, 0), YearEstimate::plus);
    out.printf(
        Locale.ROOT,
        "%nIn all about %,.0f articles and %,d requests a day; %,.0f GB of archive in a year (first"
            + " sights %,.0f, living copies %,.0f, changes %,.0f, failures %,.0f, feeds %,.0f).%n",
        year.articles() / DAYS,
        requests,
        year.bytes() / GIGA,
        year.firstSights() / GIGA,
        year.livingCopies() / GIGA,
        year.changes() / GIGA,
        year.bad() / GIGA,
        year.sources() / GIGA);
    out.println(
        unwell.isEmpty()
            ? "Every outlet can be read."
            : "Need a look: " + String.join(", ", unwell) + ".");
    out.flush();
  }
}

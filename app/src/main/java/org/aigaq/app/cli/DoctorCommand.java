package org.aigaq.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aigaq.app.house.Checkup;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.Estimate;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Site;
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
      "Checks the files, fetches every feed, listing and sitemap once, and says what would be collected",
      "and how many requests a day each outlet would get."
    },
    footer = {"", "Example: aigaq doctor --outlets outlets/kz.yaml"})
final class DoctorCommand implements Callable<Integer> {
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
    var rules = new TopicMatcher(configuration.keywords());
    out.printf(
        "%s: %d topics, every rule is understood (%s).%n",
        keywordsFile, configuration.keywords().size(), rules.getClass().getSimpleName());
    out.flush();
    return offline ? 0 : fetchAll(out, configuration.sites());
  }

  private int fetchAll(PrintWriter out, List<Site> sites)
      throws InterruptedException, ExecutionException {
    long requests = 0;
    int unwell = 0;
    try (var once = new FetchOnce(clock);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Checkup>>> running = new ArrayList<>();
      for (Site site : sites) {
        running.add(threads.submit(() -> Checkup.ofSite(once, site)));
      }
      for (Future<List<Checkup>> site : running) {
        for (Checkup checkup : site.get()) {
          print(out, checkup);
          requests += checkup.estimate().requestsPerDay();
          unwell += checkup.well() ? 0 : 1;
        }
      }
    }
    out.printf("%nIn all about %,d requests a day. %d outlets need a look.%n", requests, unwell);
    out.flush();
    return unwell == 0 ? 0 : 1;
  }

  private static void print(PrintWriter out, Checkup checkup) {
    Outlet outlet = checkup.outlet();
    Estimate estimate = checkup.estimate();
    out.printf(
        Locale.ROOT,
        "%n%-24s %s%n  %s requests a day (%d to discover, %d to look again)%n",
        outlet.id(),
        outlet.displayName(),
        estimate.requestsPerDay(),
        estimate.discoveryPerDay(),
        estimate.revisitsPerDay());
    checkup.lines().forEach(line -> out.println("  " + line));
    out.flush();
  }
}

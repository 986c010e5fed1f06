package org.aigaq.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.aigaq.app.house.UserError;
import org.aigaq.app.vigil.Eyes;
import org.aigaq.app.vigil.Tidings;
import org.aigaq.app.vigil.Vigil;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.config.Values;
import org.aigaq.contract.id.Authority;
import org.aigaq.ingest.worker.FetchOnce;
import org.aigaq.ingest.worker.FetchOnce.Look;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "watch",
    description = {
      "Watches one article that is expected to vanish: captures it now, prints a receipt, looks every",
      "two minutes, and tells of the first bad sign with the host's other pages checked: not confirmed."
    },
    footer = {
      "",
      "Examples:",
      "  aigaq watch https://vlast.kz/novosti/1.html",
      "  aigaq watch https://vlast.kz/novosti/1.html --until 2d --json",
      "",
      "Needs no `aigaq run`. Copies of the page are kept under .aigaq/watch (see --keep)."
    })
final class WatchCommand implements Callable<Integer> {
  /// Of a time without colons and fractions of a second.
  private static final int STAMP = 17;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "The article.")
  private String url = "";

  @Option(
      names = "--until",
      paramLabel = "TIME",
      defaultValue = "14d",
      description = "How long: 6h, 14d. Default: ${DEFAULT-VALUE}.")
  private String until = "14d";

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "2m",
      description = "Time between two looks. Default: ${DEFAULT-VALUE}.")
  private String every = "2m";

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = "Whose politeness and selectors hold. Default: outlets/kz.yaml.")
  private @Nullable Path outlets;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      defaultValue = ".aigaq/watch",
      description = "Where copies of the page go. Default: ${DEFAULT-VALUE}.")
  private Path keep = Path.of(".aigaq/watch");

  @Option(names = "--json", description = "One JSON object a line, for programs.")
  private boolean json;

  private final Clock clock;

  WatchCommand(Clock clock) {
    this.clock = clock;
  }

  /// The outlet that an address belongs to, when the file names it.
  private record Owner(@Nullable Site site, @Nullable Outlet outlet) {
    Schedule schedule() {
      return outlet == null ? Schedule.DEFAULT : outlet.schedule();
    }

    long budget() {
      Politeness politeness = outlet == null ? Politeness.DEFAULT : outlet.politeness();
      return politeness.budget().requestsPerDay();
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    var command = Objects.requireNonNull(spec).commandLine();
    if (!Sources.isUrl(url)) {
      throw new ParameterException(command, url + ": name an http or https address.");
    }
    Duration pause = duration(every, "--every");
    Instant end = clock.instant().plus(duration(until, "--until"));
    Owner owner = owner();
    var day = new Budget(owner.budget(), clock);
    try (var once = new FetchOnce(clock)) {
      Eyes eyes =
          (address, target) -> {
            day.spend();
            return owner.outlet() == null || owner.site() == null
                ? once.look(address, target, true)
                : once.look(
                    address,
                    target,
                    owner.site(),
                    owner.outlet(),
                    owner.site().vantages().getFirst());
          };
      watch(new Vigil(keeping(eyes), url, home(), owner.schedule(), this::tell), end, pause, day);
    }
    return 0;
  }

  private void watch(Vigil vigil, Instant end, Duration pause, Budget day)
      throws InterruptedException {
    vigil.begin();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.printf(
        "Watching until %s, a look every %s; %d neighbouring articles stand in for the host."
            + " Stop with Ctrl-C.%n",
        end, pause.toString().substring(2).toLowerCase(Locale.ROOT), vigil.neighbours());
    err.flush();
    Instant next = clock.instant().plus(pause);
    while (next.isBefore(end)) {
      sleepUntil(next);
      if (day.exhausted()) {
        next = clock.instant().plus(pause);
        continue;
      }
      Instant began = clock.instant();
      Instant sooner = vigil.look();
      Instant usual = began.plus(pause);
      next = sooner != null && sooner.isBefore(usual) && sooner.isAfter(began) ? sooner : usual;
    }
    tell(new Tidings("over", clock.instant(), "The watch is over.", Map.of("url", url)));
  }

  private void sleepUntil(Instant at) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), at);
    while (left.isPositive()) {
      LockSupport.parkNanos(left.toNanos());
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      left = Duration.between(clock.instant(), at);
    }
  }

  private void tell(Tidings tidings) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      JsonLines.print(out, tidings.asMap());
    } else {
      out.printf("%-13s %s  %s%n", tidings.event(), tidings.at(), tidings.words());
    }
    out.flush();
  }

  /// Keeps a copy of every page that differs from the one before.
  private Eyes keeping(Eyes eyes) {
    var last = new AtomicReference<@Nullable String>();
    return (address, target) -> {
      Look look = eyes.look(address, target);
      String digest = look.capture().bodySha256();
      if (address.equals(url) && look.body() != null && digest != null) {
        String before = last.getAndSet(digest);
        if (!digest.equals(before)) {
          copy(look, digest);
        }
      }
      return look;
    };
  }

  private void copy(Look look, String digest) {
    String at = look.capture().at().toString().replace(":", "").substring(0, STAMP);
    Path file = keep.resolve(at + "-" + digest.substring(0, 16) + ".html");
    try {
      Files.createDirectories(keep);
      Files.write(file, Objects.requireNonNull(look.body()).bytes());
    } catch (IOException e) {
      throw new UserError(
          file + ": a copy cannot be written. May you write there? Name another folder: --keep.",
          e);
    }
  }

  private Duration duration(String text, String option) {
    return Values.duration(text)
        .filter(Duration::isPositive)
        .orElseThrow(
            () ->
                new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    option + " " + text + ": write a time such as 30s, 2m, 6h or 14d."));
  }

  /// A file that was not named and is not there is no mistake: any address can be watched.
  private Owner owner() {
    Path file = RunOptions.orShipped(outlets, "outlets/kz.yaml");
    if (outlets == null && !Files.isReadable(file)) {
      return new Owner(null, null);
    }
    List<Site> sites = OutletsFile.read(file);
    String host = bare(Authority.of(url));
    for (Site site : sites) {
      for (Outlet outlet : site.outlets()) {
        boolean own =
            bare(Authority.of(outlet.home())).equals(host)
                || outlet.hosts().stream().anyMatch(other -> bare(other).equals(host));
        if (own) {
          return new Owner(site, outlet);
        }
      }
    }
    return new Owner(null, null);
  }

  private String home() {
    return url.replaceFirst("^(https?://[^/?#]+).*$", "$1/");
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /// What a day allows; a new one begins at midnight UTC.
  private static final class Budget {
    private static final long SECONDS = 86_400;
    private final long requests;
    private final Clock clock;
    private long spent;
    private long day = -1;

    Budget(long requests, Clock clock) {
      this.requests = requests;
      this.clock = clock;
    }

    void spend() {
      today();
      spent++;
    }

    boolean exhausted() {
      today();
      return spent >= requests;
    }

    private void today() {
      long now = clock.instant().getEpochSecond() / SECONDS;
      if (now != day) {
        day = now;
        spent = 0;
      }
    }
  }
}

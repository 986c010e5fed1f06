package org.aigaq.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.aigaq.bench.schedule.Aigaq;
import org.aigaq.bench.schedule.Fit;
import org.aigaq.bench.schedule.Plan;
import org.aigaq.bench.schedule.Press;
import org.aigaq.bench.schedule.Press.Assumptions;
import org.aigaq.bench.schedule.Rivals;
import org.aigaq.bench.schedule.Story;
import org.aigaq.bench.schedule.Suspicion;
import org.aigaq.bench.schedule.Trial;
import org.aigaq.contract.config.Schedule;
import org.aigaq.streams.watch.plan.Returns;

/// Our plan of revisits against those of others, on what is published of when articles are edited
/// and removed: how many looks each needs for the same median delay. Then how long a removal takes
/// to be seen, probable and confirmed, by the article's age. Pure arithmetic. Arguments: articles
/// (default 6,000), seed.
public final class ScheduleTable {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration LATE = Duration.ofSeconds(20);
  private static final String LINE = "%-36s %9.1f %12s %12s %9.1f%%";

  private final int articles;
  private final long seed;
  private Map<Integer, Returns> learned = Map.of();

  private ScheduleTable(int articles, long seed) {
    this.articles = articles;
    this.seed = seed;
  }

  public static void main(String[] args) {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 6_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    var table = new ScheduleTable(articles, seed);
    Assumptions usual = Assumptions.USUAL;
    table.compare("Acts of the first day thin out with age (by its logarithm)", usual);
    table.compare("The same, and feeds tell nothing", usual.silent());
    table.compare("Acts of the first day come evenly over it", usual.evenly());
    table.verdicts(usual);
  }

  private void compare(String what, Assumptions assumed) {
    say("%n%s%n%s", what, "=".repeat(what.length()));
    List<Story> ordinary = new Press(seed, assumed).ordinary(articles);
    learned = Aigaq.learned(ordinary, MONTH);
    List<Story> removed = new Press(seed, assumed).removed(articles / 4, MONTH);
    against("all acts", ordinary, ordinary);
    against("removals alone", removed, ordinary);
  }

  /// @param acts what must be seen
  /// @param ordinary what the looks are counted on
  private void against(String what, List<Story> acts, List<Story> ordinary) {
    say("%n%-36s %9s %12s %12s %10s", "Plan; " + what, "looks", "median", "90% within", "not seen");
    Trial ours = line("aigaq", aigaq(1), acts, ordinary);
    line("aigaq, not adapted", new Aigaq(Schedule.DEFAULT, Map.of(), false), acts, ordinary);
    Rivals.all().forEach((name, rival) -> line(name, rival.apply(1), acts, ordinary));
    say("%n%-36s %9s %12s %12s", "At our median", "looks", "factor", "we need");
    double looks = Trial.of(aigaq(1), ordinary, MONTH).looks();
    double best = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, DoubleFunction<Plan>> rival : Rivals.all().entrySet()) {
      double factor = fitted(rival.getValue(), acts, ours.median());
      if (factor == 0) {
        say("%-36s %9s", rival.getKey(), "never");
        continue;
      }
      double theirs = Trial.of(rival.getValue().apply(factor), ordinary, MONTH).looks();
      best = Math.min(best, theirs);
      say("%-36s %9.1f %12.3f %11s", rival.getKey(), theirs, factor, change(looks, theirs));
    }
    say("%-36s %9.1f %12s %11s", "the best of them, and we", best, "", change(looks, best));
    atTheirs(acts, ordinary);
  }

  /// Ours, stretched until it is as slow as each of the others is as published.
  private void atTheirs(List<Story> acts, List<Story> ordinary) {
    say("%n%-36s %9s %12s %12s", "At their median", "looks", "our looks", "we need");
    for (Map.Entry<String, DoubleFunction<Plan>> rival : Rivals.all().entrySet()) {
      Plan theirs = rival.getValue().apply(1);
      double median = Trial.of(theirs, acts, MONTH).median();
      double factor = Double.isInfinite(median) ? 0 : fitted(this::aigaq, acts, median);
      double looks = Trial.of(theirs, ordinary, MONTH).looks();
      if (factor == 0) {
        say("%-36s %9.1f %12s", rival.getKey(), looks, "never");
      } else {
        double our = Trial.of(aigaq(factor), ordinary, MONTH).looks();
        say("%-36s %9.1f %12.1f %11s", rival.getKey(), looks, our, change(our, looks));
      }
    }
  }

  private static double fitted(DoubleFunction<Plan> plan, List<Story> acts, double median) {
    return Fit.factor(factor -> Trial.of(plan.apply(factor), acts, MONTH).median(), median);
  }

  private Plan aigaq(double factor) {
    return new Aigaq(Aigaq.stretched(factor), learned, true);
  }

  private static Trial line(String name, Plan plan, List<Story> acts, List<Story> ordinary) {
    double looks = Trial.of(plan, ordinary, MONTH).looks();
    Trial trial = Trial.of(plan, acts, MONTH);
    say(LINE, name, looks, time(trial.median()), time(trial.quantile(0.9)), 100 * trial.missed());
    return trial;
  }

  /// Detection, and from there the verdicts, by age.
  private void verdicts(Assumptions assumed) {
    Suspicion plain = Suspicion.of(Schedule.DEFAULT, LATE, false);
    Suspicion strong = Suspicion.of(Schedule.DEFAULT, LATE, true);
    say("%nA removal with the default schedule: a plain 404, looks %d s late", LATE.toSeconds());
    say(
        "from the first missing look: probable after %s, confirmed after %s",
        time(plain.probable()), time(plain.confirmed()));
    say(
        "with strong evidence (410, 451, notice, out of the feed): %s and %s",
        time(strong.probable()), time(strong.confirmed()));
    say(
        "%n%-16s %14s %14s %14s %14s %14s",
        "Age at the act", "seen, median", "90% within", "untold, median", "probable", "confirmed");
    band("under 3 h", Duration.ZERO, Duration.ofHours(3), assumed);
    band("3 h to 1 d", Duration.ofHours(3), Duration.ofDays(1), assumed);
    band("1 d to 7 d", Duration.ofDays(1), Duration.ofDays(7), assumed);
    band("7 d to 90 d", Duration.ofDays(7), Duration.ofDays(90), assumed);
    band("90 d to 2 y", Duration.ofDays(90), Duration.ofDays(720), assumed);
    say("Probable and confirmed: medians from the act; plain 404.");
  }

  private void band(String name, Duration from, Duration until, Assumptions assumed) {
    Duration end = Duration.ofDays(1_000);
    Plan plan = new Aigaq(Schedule.DEFAULT, Map.of(), false);
    int some = Math.max(200, articles / 10);
    Trial told = Trial.of(plan, new Press(seed, assumed).removedBetween(some, from, until), end);
    Trial blind =
        Trial.of(plan, new Press(seed, assumed.silent()).removedBetween(some, from, until), end);
    Suspicion plain = Suspicion.of(Schedule.DEFAULT, LATE, false);
    say(
        "%-16s %14s %14s %14s %14s %14s",
        name,
        time(told.median()),
        time(told.quantile(0.9)),
        time(blind.median()),
        time(told.median() + minutes(plain.probable())),
        time(told.median() + minutes(plain.confirmed())));
  }

  private static double minutes(Duration duration) {
    return duration.toSeconds() / 60.0;
  }

  private static String change(double ours, double theirs) {
    return "%+.0f%%".formatted(100 * (ours / theirs - 1));
  }

  private static String time(Duration duration) {
    return time(minutes(duration));
  }

  private static String time(double minutes) {
    return Double.isInfinite(minutes)
        ? "never"
        : minutes < 120
            ? "%.1f min".formatted(minutes)
            : minutes < 2_880
                ? "%.1f h".formatted(minutes / 60)
                : "%.1f d".formatted(minutes / 1_440);
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}

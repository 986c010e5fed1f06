package org.aigaq.app.accuracy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.aigaq.newsroom.scenario.Family;

/// Scores, family by family, as a table.
public final class Accuracy {
  private static final double Z = 1.96;
  private static final double[] BINS = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01};

  private final List<Score> scores = new ArrayList<>();

  public void add(Round.Outcome outcome) {
    scores.addAll(outcome.scores());
  }

  /// All faults in words, each with the name of its play.
  public List<String> faults() {
    return scores.stream()
        .flatMap(score -> score.faults().stream().map(fault -> score.play().name() + ": " + fault))
        .toList();
  }

  public int plays() {
    return scores.size();
  }

  public int falselyConfirmed() {
    return sum(scores, Score::falsely);
  }

  /// Rightly confirmed removals among all that were confirmed.
  public double precision() {
    return share(sum(scores, Score::confirmed), falselyConfirmed());
  }

  /// Confirmed removals among all that should have been.
  public double recall() {
    return share(sum(scores, Score::confirmed), sum(scores, Score::missed));
  }

  /// Articles that came back, moved or flapped and were judged so.
  public double endsRight() {
    int ended = sum(scores, Score::ended);
    return share(ended, sum(scores, Score::ends) - ended);
  }

  /// Alerts on plays in which nothing happened.
  public int alertsOnTheLiving() {
    return sum(scores, Score::quiet);
  }

  private static double share(int good, int bad) {
    return good + bad == 0 ? 1 : (double) good / (good + bad);
  }

  private static int sum(Collection<Score> of, ToIntFunction<Score> what) {
    return of.stream().mapToInt(what).sum();
  }

  /// In Markdown: one line for each family, one for all.
  public String table() {
    StringBuilder table =
        new StringBuilder(
            """
            | family | plays | all right | removals confirmed | missed | falsely confirmed | \
            back, moved, flapping right | alerts on the living | to probable | to confirmed |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    for (Family family : Family.values()) {
      List<Score> its =
          scores.stream().filter(s -> s.play().scenario().family() == family).toList();
      if (!its.isEmpty()) {
        table.append(line(family.name() + ": " + family.about(), its));
      }
    }
    return table.append(line("all", scores)).toString();
  }

  private static String line(String name, List<Score> its) {
    return "| %s | %d | %d | %d | %d | %d | %d of %d | %d | %s | %s |%n"
        .formatted(
            name,
            its.size(),
            its.stream().filter(Score::right).count(),
            sum(its, Score::confirmed),
            sum(its, Score::missed),
            sum(its, Score::falsely),
            sum(its, Score::ended),
            sum(its, Score::ends),
            sum(its, Score::quiet),
            median(its.stream().flatMap(s -> s.probableAfter().stream()).toList()),
            median(its.stream().flatMap(s -> s.confirmedAfter().stream()).toList()));
  }

  private static String median(List<Double> delays) {
    if (delays.isEmpty()) {
      return "–";
    }
    List<Double> sorted = delays.stream().sorted().toList();
    return String.format(Locale.ROOT, "%.1f", sorted.get(sorted.size() / 2));
  }

  /// How often alerts of each confidence were right, in Markdown, with Wilson's lower bound (95 %).
  public String reliability() {
    List<Score.Claim> claims = scores.stream().flatMap(s -> s.claims().stream()).toList();
    StringBuilder table =
        new StringBuilder("| confidence | alerts | right | at least (95 %) |\n|---|---|---|---|\n");
    for (int i = 0; i + 1 < BINS.length; i++) {
      double from = BINS[i];
      double to = BINS[i + 1];
      List<Score.Claim> bin =
          claims.stream().filter(c -> c.confidence() >= from && c.confidence() < to).toList();
      if (!bin.isEmpty()) {
        long right = bin.stream().filter(Score.Claim::right).count();
        table.append(
            String.format(
                Locale.ROOT,
                "| %.2f–%.2f | %d | %.3f | %.3f |%n",
                from,
                Math.min(to, 1),
                bin.size(),
                (double) right / bin.size(),
                wilson(right, bin.size())));
      }
    }
    return table.toString();
  }

  /// Lower bound of a share, after Wilson (1927).
  static double wilson(long right, long of) {
    double p = (double) right / of;
    double z2 = Z * Z;
    double centre = p + z2 / (2 * of);
    double spread = Z * Math.sqrt((p * (1 - p) + z2 / (4 * of)) / of);
    return (centre - spread) / (1 + z2 / of);
  }

  /// Scenarios of which not every play was right, in one line each.
  public String exceptions() {
    return scores.stream()
        .filter(score -> !score.right())
        .collect(
            Collectors.groupingBy(
                score -> score.play().scenario().id(), java.util.TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            entry -> {
              Score first = entry.getValue().getFirst();
              String fault = first.faults().getFirst().replace(first.play().name() + "-", "");
              return "- %s, %s: %d of its plays; %s%n"
                  .formatted(
                      entry.getKey(),
                      first.play().scenario().says(),
                      entry.getValue().size(),
                      fault);
            })
        .collect(Collectors.joining());
  }
}

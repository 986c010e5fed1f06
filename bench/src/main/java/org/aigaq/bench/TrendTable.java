package org.aigaq.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.aigaq.bench.trends.Ours;
import org.aigaq.bench.trends.Rivals;
import org.aigaq.bench.trends.Trial;
import org.aigaq.bench.trends.Watcher;
import org.aigaq.bench.trends.World;
import org.aigaq.bench.trends.World.Habits;

/// Finding bursts in a simulated press: recall at a given number of false alarms a day over 300
/// keywords, of the trends job's detector and of what others do. `TrendTable [SEEDS] [FIRST SEED]`.
public final class TrendTable {
  private static final double[] FALSE_ALARMS = {1, 5};

  private TrendTable() {}

  public static void main(String[] args) {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    long first = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Map<String, Supplier<Watcher>> detectors = new LinkedHashMap<>();
    detectors.put("z-score, 7 days", Rivals::zScore);
    detectors.put("SigniTrend", Rivals::signiTrend);
    detectors.put("Poisson", Rivals::poisson);
    detectors.put("negative binomial", Rivals::negativeBinomial);
    detectors.put("the same, 28 factors", Rivals::weekly);
    detectors.put("Aigaq", Ours::new);
    out("%-22s  %s", "", "recall, by size 4 8 16 32, median delay, at 1 and 5 false alarms a day");
    detectors.forEach((name, detector) -> row(name, Habits.USUAL, detector, seeds, first));
    out("%n%s", "Aigaq when the press is otherwise:");
    others().forEach((name, habits) -> row(name, habits, Ours::new, seeds, first));
    copied(seeds, first);
  }

  private static Map<String, Habits> others() {
    Map<String, Habits> others = new LinkedHashMap<>();
    others.put("more drift (0.3)", Habits.USUAL.withDrift(0.3));
    others.put("more scatter (shape 5)", Habits.USUAL.withEvenness(5));
    others.put("less scatter (20)", Habits.USUAL.withEvenness(20));
    others.put("slower bursts (3 h)", Habits.USUAL.withDecay(3));
    others.put("even bursts", Habits.USUAL.withDecay(0));
    others.put("a press of 50 an hour", Habits.USUAL.withVolume(50));
    return others;
  }

  private static List<Trial> trials(
      Habits habits, Supplier<Watcher> detector, int seeds, long first) {
    List<Trial> trials = new ArrayList<>();
    for (long seed = first; seed < first + seeds; seed++) {
      trials.add(new Trial(new World(new Random(seed), habits), detector));
    }
    return trials;
  }

  private static void row(
      String name, Habits habits, Supplier<Watcher> detector, int seeds, long first) {
    List<Trial> trials = trials(habits, detector, seeds, first);
    var line = new StringBuilder();
    for (double falseAlarms : FALSE_ALARMS) {
      var result =
          Trial.Result.sum(trials.stream().map(t -> t.at(t.threshold(falseAlarms))).toList());
      double threshold =
          trials.stream().mapToDouble(t -> t.threshold(falseAlarms)).average().orElse(0);
      line.append("%3.0f %% (".formatted(result.recall()));
      for (int i = 0; i < result.burstsBySize().length; i++) {
        double part = 100.0 * result.foundBySize()[i] / result.burstsBySize()[i];
        line.append(i == 0 ? "" : " ").append("%.0f".formatted(part));
      }
      line.append("; %d h; from %.1f)  ".formatted(result.medianDelay(), threshold));
    }
    out("%-22s  %s", name, line);
  }

  /// Each burst is one text that many outlets copy: alarms in its twelve hours, beside those that
  /// false alarms alone would bring.
  private static void copied(int seeds, long first) {
    List<Trial> trials = trials(Habits.USUAL.copied(), Ours::new, seeds, first);
    out("%n%s", "Bursts that are copies of one text:");
    for (double falseAlarms : FALSE_ALARMS) {
      int alarms = 0;
      int bursts = 0;
      for (Trial trial : trials) {
        var result = trial.at(trial.threshold(falseAlarms));
        alarms += result.found();
        bursts += result.bursts();
      }
      double chance = bursts * falseAlarms / World.KEYWORDS / 2;
      out(
          "at %.0f false alarms a day: %d alarms in %d; false alarms alone would bring %.1f",
          falseAlarms, alarms, bursts, chance);
    }
  }

  private static void out(String format, Object... parts) {
    System.out.println(format.formatted(parts));
  }
}

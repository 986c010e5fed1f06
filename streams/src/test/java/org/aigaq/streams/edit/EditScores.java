package org.aigaq.streams.edit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aigaq.contract.record.Edit;

/// How the labeller does on labelled pairs.
final class EditScores {
  /// Right, wrongly given, missed.
  private static final class Count {
    int hit;
    int extra;
    int missed;

    double f1() {
      return hit == 0 ? 0 : 2.0 * hit / (2 * hit + extra + missed);
    }

    String shown() {
      return String.format(Locale.ROOT, "%3d %3d %3d", hit, extra, missed);
    }
  }

  private final Map<String, Count> labels = new TreeMap<>();
  private final Count all = new Count();
  private final StringBuilder mistakes = new StringBuilder();
  private int pairs;
  private int kindRight;

  static EditScores of(List<LabelledPair> pairs) {
    EditScores scores = new EditScores();
    pairs.forEach(scores::add);
    return scores;
  }

  private void add(LabelledPair pair) {
    Edit edit = Compare.compare(pair.old(), pair.now(), pair.language());
    pairs++;
    boolean right = edit.cosmetic() == pair.cosmetic();
    kindRight += right ? 1 : 0;
    Set<String> union = new LinkedHashSet<>(pair.labels());
    union.addAll(edit.labels());
    union.forEach(label -> count(label, pair.labels(), edit.labels()));
    if (!right || !Set.copyOf(edit.labels()).equals(pair.labels())) {
      mistakes.append(
          String.format(
              "%s: wanted %s%s, got %s%s %s%n",
              pair.id(),
              pair.cosmetic() ? "cosmetic" : "",
              pair.labels(),
              edit.cosmetic() ? "cosmetic" : "",
              edit.labels(),
              edit.words()));
    }
  }

  private void count(String label, Set<String> wanted, List<String> given) {
    for (Count count : List.of(all, labels.computeIfAbsent(label, l -> new Count()))) {
      if (!given.contains(label)) {
        count.missed++;
      } else if (wanted.contains(label)) {
        count.hit++;
      } else {
        count.extra++;
      }
    }
  }

  /// Share of pairs whose being cosmetic or not is told right.
  double accuracy() {
    return (double) kindRight / pairs;
  }

  double microF1() {
    return all.f1();
  }

  String mistakes() {
    return mistakes.toString();
  }

  String summary(String name) {
    return String.format(
        Locale.ROOT,
        "%-14s %4d pairs  substantive or cosmetic %.3f  label micro-F1 %.3f%n",
        name,
        pairs,
        accuracy(),
        microF1());
  }

  String table() {
    StringBuilder table =
        new StringBuilder(String.format("%-20s right extra missed   F1%n", "label"));
    labels.forEach(
        (label, count) ->
            table.append(
                String.format(Locale.ROOT, "%-20s %s   %.2f%n", label, count.shown(), count.f1())));
    return table.toString();
  }
}

package org.aigaq.newsroom.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How many pairs of articles of one language were rightly put into one story.
///
/// @param found pairs that are in one story and were put there
/// @param missed pairs that are in one story and were not
/// @param wrong pairs that were put into one story and are not
/// @param parts by the kinds of the two: found and missed, or wrong
public record PairScore(int found, int missed, int wrong, Map<String, int[]> parts) {

  /// @param given the story of each article, by its id
  public static PairScore of(List<Piece> pieces, Map<String, String> given) {
    int[] all = new int[3];
    var parts = new TreeMap<String, int[]>();
    for (int i = 0; i < pieces.size(); i++) {
      for (int j = i + 1; j < pieces.size(); j++) {
        Piece a = pieces.get(i);
        Piece b = pieces.get(j);
        boolean together =
            given.getOrDefault(a.id(), a.id()).equals(given.getOrDefault(b.id(), b.id()));
        boolean truth = a.story().equals(b.story());
        if ((truth || together) && a.language().equals(b.language())) {
          int kind = !truth ? 2 : together ? 0 : 1;
          all[kind]++;
          parts.computeIfAbsent(name(a, b), none -> new int[3])[kind]++;
        }
      }
    }
    return new PairScore(all[0], all[1], all[2], parts);
  }

  private static String name(Piece a, Piece b) {
    String one = a.how().name().toLowerCase(Locale.ROOT);
    String other = b.how().name().toLowerCase(Locale.ROOT);
    return one.compareTo(other) <= 0 ? one + " + " + other : other + " + " + one;
  }

  public double precision() {
    return found + wrong == 0 ? 1 : (double) found / (found + wrong);
  }

  public double recall() {
    return found + missed == 0 ? 1 : (double) found / (found + missed);
  }

  public PairScore plus(PairScore other) {
    var both = new TreeMap<String, int[]>();
    for (Map<String, int[]> one : List.of(parts, other.parts)) {
      one.forEach(
          (name, counts) -> {
            int[] sum = both.computeIfAbsent(name, none -> new int[3]);
            for (int i = 0; i < sum.length; i++) {
              sum[i] += counts[i];
            }
          });
    }
    return new PairScore(found + other.found, missed + other.missed, wrong + other.wrong, both);
  }

  /// A table, one line for each pair of kinds.
  public String table() {
    var lines = new ArrayList<String>();
    lines.add("| pairs | found | missed | wrong |\n|---|---:|---:|---:|");
    parts.forEach(
        (name, n) -> lines.add("| %s | %d | %d | %d |".formatted(name, n[0], n[1], n[2])));
    lines.add("| all | %d | %d | %d |".formatted(found, missed, wrong));
    return String.join("\n", lines);
  }
}

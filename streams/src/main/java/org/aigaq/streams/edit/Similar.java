package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Pairs changed sentences by the words they share.
final class Similar {
  /// A word in so many sentences at most leads from one sentence to another.
  static final int RARE = 8;

  private static final double PAIRED = 0.45;
  private static final double MOVED = 0.75;

  /// Of two sentences that alone stand between the same neighbours.
  private static final double ALONE = 0.25;

  /// Larger gaps are paired piece by piece, so that no text costs more than linear in its length.
  private static final int WINDOW = 120;

  private Similar() {}

  /// Order-keeping links `[old, now]` with the greatest sum of likeness.
  static List<int[]> align(List<Sentence> old, List<Sentence> now) {
    List<int[]> links = new ArrayList<>();
    int windows = Math.max(ceil(old.size()), ceil(now.size()));
    for (int w = 0; w < windows; w++) {
      int oldFrom = (int) ((long) old.size() * w / windows);
      int oldTo = (int) ((long) old.size() * (w + 1) / windows);
      int nowFrom = (int) ((long) now.size() * w / windows);
      int nowTo = (int) ((long) now.size() * (w + 1) / windows);
      for (int[] link : window(old.subList(oldFrom, oldTo), now.subList(nowFrom, nowTo))) {
        links.add(new int[] {oldFrom + link[0], nowFrom + link[1]});
      }
    }
    return links;
  }

  private static int ceil(int size) {
    return (size + WINDOW - 1) / WINDOW;
  }

  private static List<int[]> window(List<Sentence> old, List<Sentence> now) {
    double[][] alike = likeness(old, now, old.size() == 1 && now.size() == 1 ? ALONE : PAIRED);
    double[][] best = new double[old.size() + 1][now.size() + 1];
    for (int i = 1; i <= old.size(); i++) {
      for (int j = 1; j <= now.size(); j++) {
        double linked = best[i - 1][j - 1] + alike[i - 1][j - 1];
        best[i][j] = Math.max(linked, Math.max(best[i - 1][j], best[i][j - 1]));
      }
    }
    List<int[]> links = new ArrayList<>();
    int i = old.size();
    int j = now.size();
    while (i > 0 && j > 0) {
      if (best[i][j] == best[i - 1][j]) {
        i--;
      } else if (best[i][j] == best[i][j - 1]) {
        j--;
      } else {
        links.add(new int[] {--i, --j});
      }
    }
    return links.reversed();
  }

  /// 0 below what makes a pair.
  private static double[][] likeness(List<Sentence> old, List<Sentence> now, double least) {
    List<Map<String, Integer>> bags = now.stream().map(Similar::bag).toList();
    double[][] alike = new double[old.size()][now.size()];
    for (int i = 0; i < old.size(); i++) {
      Map<String, Integer> bag = bag(old.get(i));
      for (int j = 0; j < now.size(); j++) {
        double share = dice(bag, old.get(i).words(), bags.get(j), now.get(j).words());
        alike[i][j] = share >= least ? share : 0;
      }
    }
    return alike;
  }

  static int closest(Sentence sentence, List<Sentence> now, Collection<Integer> candidates) {
    Map<String, Integer> bag = bag(sentence);
    double best = MOVED;
    int found = -1;
    for (int j : candidates) {
      double share = dice(bag, sentence.words(), bag(now.get(j)), now.get(j).words());
      if (share >= best) {
        best = share;
        found = j;
      }
    }
    return found;
  }

  static Set<String> words(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(token -> token.kind() == Token.Kind.WORD && token.key().length() > 4)
        .map(Token::key)
        .collect(Collectors.toSet());
  }

  private static Map<String, Integer> bag(Sentence sentence) {
    Map<String, Integer> bag = new HashMap<>();
    for (Token token : sentence.tokens()) {
      if (!token.sign()) {
        bag.merge(stem(token), 1, Integer::sum);
      }
    }
    return bag;
  }

  /// Likeness of two texts by the stems of their longer words, 0..1.
  static double cosine(List<Sentence> old, List<Sentence> now) {
    Map<String, Integer> one = stems(old);
    Map<String, Integer> other = stems(now);
    double product = 0;
    for (Map.Entry<String, Integer> entry : one.entrySet()) {
      product += (double) entry.getValue() * other.getOrDefault(entry.getKey(), 0);
    }
    double norm = Math.sqrt(square(one)) * Math.sqrt(square(other));
    return norm == 0 ? 0 : product / norm;
  }

  private static double square(Map<String, Integer> counts) {
    return counts.values().stream().mapToDouble(count -> (double) count * count).sum();
  }

  private static Map<String, Integer> stems(List<Sentence> text) {
    Map<String, Integer> stems = new HashMap<>();
    for (Sentence sentence : text) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == Token.Kind.WORD && token.key().length() > 3) {
          stems.merge(token.key().substring(0, Math.min(5, token.key().length())), 1, Integer::sum);
        }
      }
    }
    return stems;
  }

  /// Endings change with every edit: the first letters tell which word it is.
  private static String stem(Token token) {
    return token.key().length() > 6 ? token.key().substring(0, 6) : token.key();
  }

  private static double dice(
      Map<String, Integer> one, int words, Map<String, Integer> other, int otherWords) {
    int common = 0;
    for (Map.Entry<String, Integer> entry : one.entrySet()) {
      common += Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0));
    }
    return words + otherWords == 0 ? 0 : 2.0 * common / (words + otherWords);
  }
}

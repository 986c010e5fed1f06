package org.aigaq.streams.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom a text names: two words with a capital side by side, in whatever case and script. What is
/// no person (a ministry, a country) is told by how often the press names it, not here.
public final class People {
  private static final Pattern RUN =
      Pattern.compile(
          "(?<!\\p{L})\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?"
              + "(?:[ \\u00a0]\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?){1,3}(?!\\p{L})");

  /// Endings differ by case and language, beginnings do not.
  private static final int BEGINNING = 4;

  private static final int SHORTEST = 3;
  private static final int LONGEST_TEXT = 40_000;
  private static final int MOST = 400;
  private static final int PROMINENT = 12;
  private static final String KAZAKH = "әғқңөұүһі";
  private static final String RUSSIAN = "агкноуухи";

  private People() {}

  /// Everybody named, each once.
  static List<String> all(String title, String text) {
    return List.copyOf(counts(title, text).keySet());
  }

  /// Whom the title names, or the text more than once; most named first.
  public static List<String> prominent(String title, String text) {
    Map<String, Integer> inTitle = counts(title, "");
    Map<String, Integer> counts = counts(title, text);
    return counts.entrySet().stream()
        .filter(named -> named.getValue() > 1 || inTitle.containsKey(named.getKey()))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(PROMINENT)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Integer> counts(String title, String text) {
    Map<String, Integer> counts = new HashMap<>();
    String all = title + "\n" + text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    Matcher matcher = RUN.matcher(all);
    while (matcher.find() && counts.size() < MOST) {
      for (String pair : pairs(matcher.group().split("[ \\u00a0]"))) {
        counts.merge(pair, 1, Integer::sum);
      }
    }
    return counts;
  }

  /// With and without a patronymic, first name or surname first.
  private static TreeSet<String> pairs(String[] words) {
    List<String> keys = new ArrayList<>();
    for (String word : words) {
      if (word.length() >= SHORTEST) {
        keys.add(key(word));
      }
    }
    var pairs = new TreeSet<String>();
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        String one = keys.get(i);
        String other = keys.get(j);
        pairs.add(one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one);
      }
    }
    return pairs;
  }

  private static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    var folded = new StringBuilder();
    for (int i = 0; i < lower.length() && folded.length() < BEGINNING; i++) {
      int kazakh = KAZAKH.indexOf(lower.charAt(i));
      folded.append(kazakh < 0 ? lower.charAt(i) : RUSSIAN.charAt(kazakh));
    }
    return folded.toString();
  }
}

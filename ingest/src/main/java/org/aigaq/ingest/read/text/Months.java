package org.aigaq.ingest.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Month names in the languages of `months.tsv`.
final class Months {
  private static final int LONGEST_SUFFIX = 5;
  private static final int SHORTEST_STEM = 4;
  private static final Map<String, Integer> NAMES = load();

  private Months() {}

  /// 1 to 12, or 0: no month. Kazakh, Finnish and the like add endings to a name: a stem counts.
  static int of(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    for (int cut = 0; cut <= LONGEST_SUFFIX; cut++) {
      int length = name.length() - cut;
      if (length < (cut == 0 ? 3 : SHORTEST_STEM)) {
        return 0;
      }
      Integer month = NAMES.get(name.substring(0, length));
      if (month != null) {
        return month;
      }
    }
    return 0;
  }

  /// The month that a misspelt name of it means, or 0: one letter wrong, missing, doubled or two of
  /// them swapped, in a name of five letters or more.
  static int nearly(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    if (name.length() < SHORTEST_STEM) {
      return 0;
    }
    for (Map.Entry<String, Integer> entry : NAMES.entrySet()) {
      if (entry.getKey().length() > SHORTEST_STEM && oneApart(name, entry.getKey())) {
        return entry.getValue();
      }
    }
    return 0;
  }

  private static boolean oneApart(String a, String b) {
    int from = 0;
    int shorter = Math.min(a.length(), b.length());
    while (from < shorter && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < shorter - from
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int leftA = a.length() - from - end;
    int leftB = b.length() - from - end;
    boolean swapped =
        leftA == 2
            && leftB == 2
            && a.charAt(from) == b.charAt(from + 1)
            && a.charAt(from + 1) == b.charAt(from);
    return swapped || (leftA <= 1 && leftB <= 1);
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> names = new LinkedHashMap<>();
    try (InputStream in = Months.class.getResourceAsStream("months.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n", -1)) {
        String[] columns = line.split("\t", -1);
        for (int month = 1; month < columns.length && columns.length == 13; month++) {
          for (String name : columns[month].split(" ", -1)) {
            names.putIfAbsent(name, month);
          }
        }
      }
      return Collections.unmodifiableMap(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

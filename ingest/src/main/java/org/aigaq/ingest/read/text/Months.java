package org.aigaq.ingest.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

  private static Map<String, Integer> load() {
    Map<String, Integer> names = new HashMap<>();
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
      return Map.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

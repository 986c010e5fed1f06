package org.aigaq.ingest.read.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A month's name, or its Roman number, with its day and year beside it, in any order.
final class NamedDay {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\d+");
  private static final Pattern ROMAN =
      Pattern.compile("(?<!\\d)(\\d{1,2})[\\s./-]+([ivx]{1,4})[\\s./-]+((?:19|20)\\d{2})(?!\\d)");
  private static final Map<String, Integer> ROMANS =
      Map.ofEntries(
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("v", 5),
          Map.entry("vi", 6),
          Map.entry("vii", 7),
          Map.entry("viii", 8),
          Map.entry("ix", 9),
          Map.entry("x", 10),
          Map.entry("xi", 11),
          Map.entry("xii", 12));

  private NamedDay() {}

  static @Nullable LocalDate of(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
    LocalDate best = null;
    int most = -1;
    for (int i = 0; i < words.size(); i++) {
      int month = Months.of(words.get(i));
      LocalDate day = month == 0 ? null : around(words, i, month);
      int beside = number(words, i - 1) + number(words, i + 1);
      // Some weekdays are months elsewhere: mar, 02 ene 2006.
      if (day != null && beside > most) {
        best = day;
        most = beside;
      }
    }
    return best == null ? misspelt(words, text) : best;
  }

  private static @Nullable LocalDate misspelt(List<String> words, String text) {
    for (int i = 0; i < words.size(); i++) {
      int month = Months.nearly(words.get(i));
      LocalDate day = month == 0 ? null : around(words, i, month);
      if (day != null) {
        return day;
      }
    }
    Matcher roman = ROMAN.matcher(text);
    Integer month = roman.find() ? ROMANS.get(roman.group(2)) : null;
    return month == null
        ? null
        : LocalDate.of(Integer.parseInt(roman.group(3)), month, Integer.parseInt(roman.group(1)));
  }

  private static int number(List<String> words, int at) {
    return at >= 0 && at < words.size() && isNumber(words.get(at)) ? 1 : 0;
  }

  private static boolean isNumber(String word) {
    return word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  private static @Nullable LocalDate around(List<String> words, int at, int month) {
    List<String> numbers = new ArrayList<>();
    for (int i = Math.max(0, at - 3); i < Math.min(words.size(), at + 5); i++) {
      if (isNumber(words.get(i)) && words.get(i).length() <= 4) {
        numbers.add(words.get(i));
      }
    }
    String year =
        numbers.stream()
            .filter(n -> n.length() == 4 && (n.startsWith("19") || n.startsWith("20")))
            .findFirst()
            .orElse(null);
    String day = numbers.stream().filter(n -> n.length() <= 2).findFirst().orElse(null);
    if (year == null && numbers.size() >= 2 && numbers.get(1).length() == 2) {
      year = numbers.get(1);
    }
    if (year == null || day == null) {
      return null;
    }
    int d = Integer.parseInt(day);
    int y = Integer.parseInt(year);
    return d < 1 || d > 31 ? null : LocalDate.of(y < 100 ? DateText.year(y) : y, month, d);
  }
}

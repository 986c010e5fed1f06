package org.aigaq.streams.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Article;

/// The lines by which an article is known among the others of its site, as keys of the aliases: its
/// title, the first line of its text, and the two longest, which another template shows alike. No
/// address begins as these keys do.
final class Marks {
  private static final String PREFIX = "line:";
  private static final int DIGITS = 24;

  /// Shorter beginnings are places and dates.
  private static final int LEAST = 40;

  private static final int LONGEST = 2;

  private Marks() {}

  static List<String> of(Article article) {
    return lines(article.title(), article.text()).map(Marks::of).distinct().toList();
  }

  /// As they stand in the text.
  static Stream<String> lines(String title, String text) {
    Stream<String> longest =
        lines(text).sorted(Comparator.comparing(String::length).reversed()).limit(LONGEST);
    return Stream.of(Stream.of(title), lines(text).limit(1), longest)
        .flatMap(lines -> lines)
        .filter(line -> line.equals(title) ? !line.isBlank() : line.length() >= LEAST);
  }

  static String of(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return PREFIX + Ids.sha256(plain).substring(0, DIGITS);
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty());
  }
}

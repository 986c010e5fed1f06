package org.aigaq.streams.watch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Article;

/// The lines by which an article is known among the others of its site, as keys of the aliases. No
/// address begins as they do.
final class Marks {
  private static final String PREFIX = "line:";
  private static final int DIGITS = 24;

  /// Shorter beginnings are places and dates.
  private static final int LEAST = 40;

  private Marks() {}

  static List<String> of(Article article) {
    Stream<String> first = first(article.text()).filter(line -> line.length() >= LEAST);
    Stream<String> title = Stream.of(article.title()).filter(line -> !line.isBlank());
    return Stream.concat(title, first).map(Marks::of).distinct().toList();
  }

  static String of(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return PREFIX + Ids.sha256(plain).substring(0, DIGITS);
  }

  private static Stream<String> first(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(1);
  }
}

package org.aigaq.ingest.read.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Stated;

/// The day of publication as a page tells it to its own scripts and to those that count visitors.
///
/// Such data hold other articles' days as well, of which nothing tells the page's own: they count
/// when they name a single one.
final class ScriptDates {
  private static final int MOST_SCRIPTS = 40;
  private static final int LONGEST = 300_000;

  /// Looked for by itself first: a regular expression tried at each place of a long script would
  /// cost more than all the rest of the page.
  private static final List<String> ANCHORS = List.of("ubli", "UBLI");

  private static final Pattern KEYED =
      Pattern.compile(
          "publi(?:(?:shed|shing|sh|cation)_?(?:date|time|at|on)|(?<=date_?publi)shed)[\"']?"
              + "\\s*[:=]\\s*[\"']([^\"'\\n]{8,40})[\"']",
          Pattern.CASE_INSENSITIVE);

  private ScriptDates() {}

  static Optional<Stated> published(Sources page) {
    Map<LocalDate, Stated> days = new HashMap<>();
    int read = 0;
    for (int script : page.found().scripts()) {
      String code = page.dom().data(script);
      boolean own = !page.dom().has(script, Attr.SRC) && code.length() <= LONGEST;
      if (own && ++read <= MOST_SCRIPTS) {
        collect(code, page.now(), days);
      }
    }
    return days.size() == 1 ? Optional.of(days.values().iterator().next()) : Optional.empty();
  }

  private static void collect(String code, Instant now, Map<LocalDate, Stated> days) {
    Matcher keyed = KEYED.matcher(code).useTransparentBounds(true);
    for (String anchor : ANCHORS) {
      for (int at = code.indexOf(anchor, 1);
          at >= 0 && days.size() < 2;
          at = code.indexOf(anchor, at + 1)) {
        if (keyed.region(at - 1, code.length()).lookingAt()) {
          Dates.parse(keyed.group(1), now).ifPresent(date -> days.putIfAbsent(date.day(), date));
        }
      }
    }
  }
}

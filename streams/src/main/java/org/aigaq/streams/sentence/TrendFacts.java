package org.aigaq.streams.sentence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a trend when its sentence is written. Articles are counted without copies:
/// those of one story are one.
///
/// @param kind `burst`, `absence` or `divergence`
/// @param names of the topic, by language; the term alone under the empty key
/// @param articles about it between `from` and `to`
/// @param outlets that published them
/// @param expected articles, by the past
/// @param groups absent when the groups are not compared
/// @param terms that tell its articles from the others
/// @param closedAt absent while it lasts
public record TrendFacts(
    String kind,
    Map<String, String> names,
    Instant from,
    Instant to,
    int articles,
    int outlets,
    double expected,
    @Nullable Groups groups,
    List<String> terms,
    @Nullable Instant closedAt) {
  private static final double WHOLE_FROM = 10;

  /// State and state-aligned outlets beside independent ones and those in exile.
  ///
  /// @param state articles about it
  /// @param stateAll articles of that group
  /// @param stateBefore share 0..1 in the past
  public record Groups(
      int state,
      int stateAll,
      double stateBefore,
      int independent,
      int independentAll,
      double independentBefore,
      int independentOutlets) {}

  boolean isTerm() {
    return names.containsKey("");
  }

  /// In the language, or in any.
  String name(String language) {
    String own = names.get(isTerm() ? "" : language);
    return own != null ? own : names.values().stream().findFirst().orElse("");
  }

  /// Whether the past lets so little be expected that its number would read as nothing.
  boolean isUnexpected() {
    return decimal(expected, '.').equals("0");
  }

  /// Small numbers to one decimal place, with the language's mark; whole ones without any.
  static String decimal(double number, char mark) {
    String places = String.format(Locale.ROOT, number < WHOLE_FROM ? "%.1f" : "%.0f", number);
    return (places.endsWith(".0") ? places.substring(0, places.length() - 2) : places)
        .replace('.', mark);
  }

  static String percent(double part, double whole, char mark) {
    return decimal(whole == 0 ? 0 : 100 * part / whole, mark) + " %";
  }

  /// For the alert's `facts`.
  public Map<String, String> asMap() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", kind);
    facts.put("name", name("en"));
    facts.put("from", from.toString());
    facts.put("to", to.toString());
    facts.put("articles", String.valueOf(articles));
    facts.put("outlets", String.valueOf(outlets));
    facts.put("expected", decimal(expected, '.'));
    Groups g = groups;
    if (g != null) {
      facts.put("state_articles", String.valueOf(g.state()));
      facts.put("state_total", String.valueOf(g.stateAll()));
      facts.put("state_share_before", String.format(Locale.ROOT, "%.4f", g.stateBefore()));
      facts.put("independent_articles", String.valueOf(g.independent()));
      facts.put("independent_total", String.valueOf(g.independentAll()));
      facts.put(
          "independent_share_before", String.format(Locale.ROOT, "%.4f", g.independentBefore()));
      facts.put("independent_outlets", String.valueOf(g.independentOutlets()));
    }
    if (!terms.isEmpty()) {
      facts.put("terms", String.join(", ", terms));
    }
    Facts.put(facts, "closed_at", closedAt);
    return facts;
  }
}

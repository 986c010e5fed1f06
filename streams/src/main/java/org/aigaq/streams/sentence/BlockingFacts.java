package org.aigaq.streams.sentence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known when vantages differ about a host or an article.
///
/// @param title of the article; absent when it is the whole host
/// @param stage `dns`, `tcp`, `tls`, `http`; absent when it differs or a proxy hides it
/// @param failing vantages with their countries: `almaty (KZ)`
/// @param working the same
/// @param since the first comparison that found the difference
/// @param last the latest
/// @param comparisons how many there were, all alike
/// @param closedAt absent while it lasts
public record BlockingFacts(
    String outlet,
    String host,
    @Nullable String title,
    @Nullable String stage,
    List<String> failing,
    List<String> working,
    Instant since,
    Instant last,
    int comparisons,
    @Nullable Instant closedAt) {

  /// For the alert's `facts`.
  public Map<String, String> asMap() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("outlet", outlet);
    facts.put("host", host);
    Facts.put(facts, "article", title);
    Facts.put(facts, "stage", stage);
    facts.put("failing", String.join(", ", failing));
    facts.put("working", String.join(", ", working));
    facts.put("since", since.toString());
    facts.put("last", last.toString());
    facts.put("comparisons", String.valueOf(comparisons));
    Facts.put(facts, "closed_at", closedAt);
    return facts;
  }

  String stageOr(String none) {
    return stage == null ? none : stage;
  }
}

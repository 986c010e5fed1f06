package org.aigaq.streams.sentence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of an outage when its sentence is written.
///
/// @param kind `down`, `challenged`, `mass_disappearance`, `silent`, `blind`, `robots`
/// @param since first bad look at the host
/// @param closedAt absent while it lasts
/// @param articles how many articles are affected, as far as known
public record OutageFacts(
    String outlet,
    String host,
    String kind,
    Instant since,
    @Nullable Instant closedAt,
    int articles,
    int siblingsAsked,
    int siblingsPassed,
    @Nullable Boolean home) {

  /// For the alert's `facts`.
  public Map<String, String> asMap() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("outlet", outlet);
    facts.put("host", host);
    facts.put("kind", kind);
    facts.put("since", since.toString());
    Facts.put(facts, "closed_at", closedAt);
    facts.put("articles", String.valueOf(articles));
    facts.put("siblings_asked", String.valueOf(siblingsAsked));
    facts.put("siblings_passed", String.valueOf(siblingsPassed));
    Facts.put(facts, "home", home);
    return facts;
  }
}

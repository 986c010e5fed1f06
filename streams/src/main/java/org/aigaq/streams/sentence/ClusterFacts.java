package org.aigaq.streams.sentence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of several removals that belong together when their sentence is written.
///
/// @param kind `same_story`, `same_person` or `agency_kill`
/// @param title of the first that went missing
/// @param outlets names, in the order in which they lost it
/// @param articles how many went missing
/// @param standing how many of them are still missing
/// @param agency name of the agency whose story it is
/// @param from when the first was found missing
/// @param to when the last was
public record ClusterFacts(
    String kind,
    String title,
    List<String> outlets,
    int articles,
    int standing,
    @Nullable String agency,
    Instant from,
    Instant to) {

  /// For the alert's `facts`.
  public Map<String, String> asMap() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", kind);
    facts.put("title", title);
    facts.put("outlets", String.join(", ", outlets));
    facts.put("articles", String.valueOf(articles));
    facts.put("standing", String.valueOf(standing));
    Facts.put(facts, "agency", agency);
    facts.put("from", from.toString());
    facts.put("to", to.toString());
    return facts;
  }
}

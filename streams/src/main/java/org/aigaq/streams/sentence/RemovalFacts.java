package org.aigaq.streams.sentence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.Outcome;
import org.jspecify.annotations.Nullable;

/// What is known of a removal when its sentence is written.
///
/// @param mechanism outcome of the strongest look
/// @param httpStatus of the last look
/// @param checks looks since the first missing one, that one included
/// @param failed how many of them missed the article
/// @param from first missing look
/// @param to last look
/// @param lastSeen last time that the text was read before `from`
/// @param home whether the home page opens; absent when not asked
/// @param siblingsAsked other articles asked
/// @param siblingsPassed how many of them open
/// @param blind time between `lastSeen` and `from` in which we could not look
/// @param movedTo of status `MOVED`
/// @param edited of status `RESTORED`: it came back with another text
/// @param endedAt when it was read again, of a status that ends the incident
public record RemovalFacts(
    String title,
    String outlet,
    AlertStatus status,
    Outcome mechanism,
    @Nullable Integer httpStatus,
    int checks,
    int failed,
    Instant from,
    Instant to,
    Instant lastSeen,
    @Nullable Boolean home,
    int siblingsAsked,
    int siblingsPassed,
    Duration blind,
    @Nullable String movedTo,
    boolean edited,
    @Nullable Instant endedAt) {

  /// For the alert's `facts`.
  public Map<String, String> asMap() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("title", title);
    facts.put("outlet", outlet);
    facts.put("mechanism", Mechanisms.id(mechanism));
    Facts.put(facts, "http_status", httpStatus);
    facts.put("checks", String.valueOf(checks));
    facts.put("failed", String.valueOf(failed));
    facts.put("from", from.toString());
    facts.put("to", to.toString());
    facts.put("last_seen", lastSeen.toString());
    Facts.put(facts, "home", home);
    facts.put("siblings_asked", String.valueOf(siblingsAsked));
    facts.put("siblings_passed", String.valueOf(siblingsPassed));
    facts.put("blind_seconds", String.valueOf(blind.toSeconds()));
    Facts.put(facts, "moved_to", movedTo);
    Facts.put(facts, "ended_at", endedAt);
    return facts;
  }
}

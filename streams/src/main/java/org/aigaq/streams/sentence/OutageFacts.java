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
/// @param part robots.txt asks for a part of the site only
/// @param toldAt sentences that are told on another day than it began name the day
public record OutageFacts(
    String outlet,
    String host,
    String kind,
    Instant since,
    @Nullable Instant closedAt,
    int articles,
    int siblingsAsked,
    int siblingsPassed,
    @Nullable Boolean home,
    boolean part,
    @Nullable Instant toldAt) {

  public OutageFacts(
      String outlet,
      String host,
      String kind,
      Instant since,
      @Nullable Instant closedAt,
      int articles,
      int siblingsAsked,
      int siblingsPassed,
      @Nullable Boolean home) {
    this(
        outlet,
        host,
        kind,
        since,
        closedAt,
        articles,
        siblingsAsked,
        siblingsPassed,
        home,
        false,
        null);
  }

  /// Of what needs no controls.
  public static OutageFacts notice(
      String outlet, String host, String kind, Instant since, Instant toldAt) {
    return new OutageFacts(outlet, host, kind, since, null, 0, 0, 0, null, false, toldAt);
  }

  public OutageFacts until(@Nullable Instant end) {
    return new OutageFacts(
        outlet,
        host,
        kind,
        since,
        end,
        articles,
        siblingsAsked,
        siblingsPassed,
        home,
        part,
        toldAt);
  }

  /// @param some only a part of the host
  public OutageFacts of(int howMany, boolean some) {
    return new OutageFacts(
        outlet,
        host,
        kind,
        since,
        closedAt,
        howMany,
        siblingsAsked,
        siblingsPassed,
        home,
        some,
        toldAt);
  }

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
    Facts.put(facts, "part", part ? true : null);
    return facts;
  }
}

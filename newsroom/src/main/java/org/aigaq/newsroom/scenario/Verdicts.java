package org.aigaq.newsroom.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects the truth of a play.
final class Verdicts {

  private final Set<String> removed = new HashSet<>();
  private final Set<String> restored = new HashSet<>();
  private final Set<String> back = new HashSet<>();
  private final Set<String> moved = new HashSet<>();
  private final Set<String> flapping = new HashSet<>();
  private final Set<String> either = new HashSet<>();
  private final Map<String, List<String>> edits = new HashMap<>();
  private final Set<String> outages = new HashSet<>();
  private final Map<String, List<String>> statuses = new HashMap<>();
  private final Set<String> blocked = new HashSet<>();
  private boolean quiet;

  Verdicts removed(String... articles) {
    removed.addAll(Arrays.asList(articles));
    return this;
  }

  Verdicts restored(String article) {
    restored.add(article);
    return this;
  }

  Verdicts back(String article) {
    back.add(article);
    return this;
  }

  Verdicts moved(String article) {
    moved.add(article);
    return this;
  }

  Verdicts flapping(String article) {
    flapping.add(article);
    return this;
  }

  Verdicts either(String article) {
    either.add(article);
    return this;
  }

  Verdicts edited(String article, String... labels) {
    edits.put(article, List.of(labels));
    return this;
  }

  Verdicts outage(String... kinds) {
    outages.addAll(Arrays.asList(kinds));
    return this;
  }

  Verdicts status(String article, String... any) {
    statuses.put(article, List.of(any));
    return this;
  }

  Verdicts blockedIn(String... countries) {
    blocked.addAll(Arrays.asList(countries));
    return this;
  }

  Verdicts quiet() {
    quiet = true;
    return this;
  }

  Truth truth() {
    return new Truth(
        removed, restored, back, moved, flapping, either, edits, outages, statuses, blocked, quiet);
  }
}

package org.aigaq.app.vigil;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that the watcher is told.
///
/// @param event `receipt`, `changed`, `not_confirmed`, `host`, `cannot_see`, `probable`,
///   `confirmed`, `back`, `over`
/// @param words one sentence for a person
/// @param facts for a program
public record Tidings(String event, Instant at, String words, Map<String, @Nullable Object> facts) {

  /// As one JSON object.
  public Map<String, @Nullable Object> asMap() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("event", event);
    all.put("at", at.toString());
    all.putAll(facts);
    all.put("words", words);
    return all;
  }
}

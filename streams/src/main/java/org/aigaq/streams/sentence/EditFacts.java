package org.aigaq.streams.sentence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.Edit;

/// What is known of an edit when its sentence is written.
///
/// @param status `CONFIRMED` or `REVERTED`
/// @param before last time that the version before was read
/// @param at when the new version was first read
public record EditFacts(
    String title, String outlet, AlertStatus status, Edit edit, Instant before, Instant at) {

  /// For the alert's `facts`.
  public Map<String, String> asMap() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("title", title);
    facts.put("outlet", outlet);
    facts.put("labels", String.join(",", edit.labels()));
    facts.put("significance", String.valueOf(edit.significance()));
    facts.put("silent", String.valueOf(edit.silent()));
    facts.put("added_words", String.valueOf(edit.addedWords()));
    facts.put("removed_words", String.valueOf(edit.removedWords()));
    facts.put("before", before.toString());
    facts.put("at", at.toString());
    return facts;
  }
}

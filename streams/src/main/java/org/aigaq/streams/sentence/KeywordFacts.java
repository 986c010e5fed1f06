package org.aigaq.streams.sentence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is known of an article that matches topics when its sentence is written.
///
/// @param topics ids
/// @param names of the topics, by language, in the same order
/// @param words of the article that the rules found, as written
/// @param rules those that matched
/// @param inTitle one of the words stands in the title
/// @param places how many there are
/// @param seenAt when the article was first seen
public record KeywordFacts(
    List<String> topics,
    List<Map<String, String>> names,
    String outlet,
    String title,
    List<String> words,
    List<String> rules,
    boolean inTitle,
    int places,
    Instant seenAt) {
  private static final int SHOWN = 5;

  /// For the alert's `facts`.
  public Map<String, String> asMap() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("topics", String.join(", ", topics));
    facts.put("title", title);
    facts.put("outlet", outlet);
    facts.put("words", String.join(", ", words));
    facts.put("rules", String.join("; ", rules));
    facts.put("in_title", String.valueOf(inTitle));
    facts.put("places", String.valueOf(places));
    facts.put("seen_at", seenAt.toString());
    return facts;
  }

  /// The topics by name, in quotation marks.
  String named(String language, String open, String close) {
    List<String> shown = new java.util.ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      shown.add(open + names.get(i).getOrDefault(language, topics.get(i)) + close);
    }
    return String.join(", ", shown);
  }

  /// The first words, in quotation marks.
  String shown(String open, String close) {
    String first =
        String.join(
            ", ",
            words.stream().limit(SHOWN).map(word -> open + Words.title(word) + close).toList());
    return words.size() > SHOWN ? first + ", …" : first;
  }
}

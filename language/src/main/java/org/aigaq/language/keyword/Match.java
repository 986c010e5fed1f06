package org.aigaq.language.keyword;

import java.util.List;

/// A topic that an article is about.
///
/// @param topic its id
/// @param words the article's words that the rules found, as written, each once, in the order of
///   the text, at most [#MAX_WORDS]
/// @param places where they stand, in the order of the text, at most [#MAX_PLACES]
/// @param rules those that matched, as written, at most [#MAX_WORDS]
public record Match(String topic, List<String> words, List<Place> places, List<String> rules) {
  public static final int MAX_WORDS = 20;
  public static final int MAX_PLACES = 50;

  public Match {
    words = List.copyOf(words);
    places = List.copyOf(places);
    rules = List.copyOf(rules);
  }
}

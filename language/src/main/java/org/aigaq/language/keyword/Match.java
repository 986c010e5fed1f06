package org.aigaq.language.keyword;

import java.util.List;

/// A topic that an article is about.
///
/// @param topic its id
/// @param words the article's words that the rules found, as written, each once, in the order of
///   the text, at most [#MAX_WORDS]
public record Match(String topic, List<String> words) {
  public static final int MAX_WORDS = 20;

  public Match {
    words = List.copyOf(words);
  }
}

package org.aigaq.newsroom.stories;

import java.util.List;
import org.aigaq.newsroom.script.Script;

/// A text that a press may repeat.
public record Text(String id, String language, String title, List<String> paragraphs) {

  /// Those with enough texts to lend words to each other.
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  /// The texts of the demo, but for the one that repeats another there.
  public static List<Text> ofNewsroom() {
    return Script.demo().articles().stream()
        .filter(article -> !article.id().equals("sham-tariff-ru"))
        .filter(article -> LANGUAGES.contains(article.language()))
        .map(a -> new Text(a.id(), a.language(), a.title(), a.paragraphs()))
        .toList();
  }

  String body() {
    return String.join("\n", paragraphs);
  }
}

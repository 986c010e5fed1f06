package org.aigaq.newsroom.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.aigaq.newsroom.script.Resources;

/// A text that edits can be made on: what each edit finds and what it puts there is told beside it,
/// in each language. Names, towns and numbers come by seed.
///
/// @param quote how the long quote begins
/// @param entries of a live blog
/// @param call to subscribe
/// @param quoted a sentence that quotes what pages say when an article is gone
record Story(
    Map<String, List<String>> slots,
    String title,
    @JsonProperty("soft_title") String softTitle,
    @JsonProperty("rival_title") String rivalTitle,
    List<String> paragraphs,
    Swap name,
    Swap number,
    @JsonProperty("short_number") Swap shortNumber,
    String quote,
    Swap source,
    Swap negation,
    List<Swap> hedges,
    Swap typo,
    String note,
    List<String> entries,
    String call,
    String quoted,
    @JsonProperty("quoted_title") String quotedTitle) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /// Words of the text, and others.
  record Swap(String from, String to) {
    String in(String text) {
      return text.replace(from, to);
    }
  }

  static Story of(String language, RandomGenerator random) {
    Story story = load(language);
    Map<String, String> values = new HashMap<>();
    story.slots.forEach((slot, all) -> values.put(slot, all.get(random.nextInt(all.size()))));
    values.put("area_short", values.getOrDefault("area", "").replaceFirst("[ ,]?000$", ""));
    return story.filled(values);
  }

  /// The paragraphs with words replaced.
  List<String> with(Swap swap) {
    return paragraphs.stream().map(swap::in).toList();
  }

  private static Story load(String language) {
    try {
      return YAML.readValue(Resources.text("stories/" + language + ".yaml"), Story.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "newsroom/stories/" + language + ".yaml: " + e.getMessage(), e);
    }
  }

  private Story filled(Map<String, String> values) {
    return new Story(
        slots,
        fill(title, values),
        fill(softTitle, values),
        fill(rivalTitle, values),
        paragraphs.stream().map(text -> fill(text, values)).toList(),
        fill(name, values),
        fill(number, values),
        fill(shortNumber, values),
        quote,
        fill(source, values),
        fill(negation, values),
        hedges,
        typo,
        note,
        entries,
        call,
        quoted,
        fill(quotedTitle, values));
  }

  private static Swap fill(Swap swap, Map<String, String> values) {
    return new Swap(fill(swap.from(), values), fill(swap.to(), values));
  }

  private static String fill(String text, Map<String, String> values) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }
}

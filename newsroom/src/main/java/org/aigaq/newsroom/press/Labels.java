package org.aigaq.newsroom.press;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Map;
import org.aigaq.newsroom.script.Resources;

/// The words of the chrome in each language: "views", "read also", what a not-found page says.
record Labels(Map<String, Map<String, String>> words, Map<String, List<String>> comments) {

  static Labels load() {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readValue(Resources.text("labels.yaml"), new TypeReference<Labels>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("newsroom/labels.yaml: " + e.getMessage(), e);
    }
  }

  Map<String, String> in(String language) {
    Map<String, String> found = words.get(language);
    if (found == null) {
      throw new IllegalArgumentException("labels.yaml has no words in '" + language + "'");
    }
    return found;
  }

  String word(String language, String key) {
    String word = in(language).get(key);
    if (word == null) {
      throw new IllegalArgumentException("labels.yaml has no '" + key + "' in " + language);
    }
    return word;
  }
}

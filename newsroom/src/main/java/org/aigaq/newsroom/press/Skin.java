package org.aigaq.newsroom.press;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.aigaq.newsroom.script.Resources;

/// The face of an outlet, from the files of `newsroom/skins/NAME/`.
///
/// @param page what is around everything: `{{&head}}` and `{{&content}}` are its holes
/// @param head what an article adds to the head of the page
/// @param article the article and what stands around it
/// @param missing the not-found page
record Skin(String page, String head, String article, String missing, Parts parts) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /// The small pieces that repeat.
  ///
  /// @param list a list of articles, with its heading
  /// @param item an article in such a list
  /// @param related an article beside or below another
  /// @param menu a section in the menu
  record Parts(
      @JsonProperty(required = true) String paragraph,
      @JsonProperty(required = true) String list,
      @JsonProperty(required = true) String item,
      @JsonProperty(required = true) String related,
      @JsonProperty(required = true) String menu,
      @JsonProperty(required = true) String comment) {}

  static Skin load(String name) {
    String folder = "skins/" + name + "/";
    try {
      return new Skin(
          Resources.text(folder + "page.html"),
          Resources.text(folder + "head.html"),
          Resources.text(folder + "article.html"),
          Resources.text(folder + "missing.html"),
          YAML.readValue(Resources.text(folder + "parts.yaml"), Parts.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(folder + "parts.yaml: " + e.getMessage(), e);
    }
  }
}

package org.aigaq.streams.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.topic.Json;

/// What an alert of a removal tells of the text that is missing, without the text: enough to find
/// what belongs together.
///
/// @param sketch see `Sketch`
/// @param people see `People`: whom the article names prominently
public record Trace(String site, String sketch, List<String> people) {
  private static final String FIELD = "trace";

  public static Trace of(String site, Article article) {
    List<String> people = People.prominent(article.title(), article.text());
    return new Trace(site, Sketch.of(article.text()).text(), people);
  }

  /// As further fields of an alert.
  public Map<String, JsonNode> asField() {
    return Map.of(FIELD, Json.MAPPER.valueToTree(this));
  }

  /// What an alert carries.
  static Optional<Trace> of(Alert alert) {
    JsonNode node = alert.more().get(FIELD);
    if (node == null || !node.path("site").isTextual() || !node.path("sketch").isTextual()) {
      return Optional.empty();
    }
    var people = new ArrayList<String>();
    node.path("people").forEach(name -> people.add(name.asText()));
    return Optional.of(new Trace(node.path("site").asText(), node.path("sketch").asText(), people));
  }
}

package org.aigaq.indexer.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.aigaq.contract.topic.Json;
import org.aigaq.indexer.document.IndexNames;

/// The fields of the index templates.
public final class Fields {
  private Fields() {}

  /// Field path (sub-fields included) to type.
  public static Map<String, String> of(String template) {
    Map<String, String> fields = new TreeMap<>();
    collect("", template(template).at("/template/mappings/properties"), fields);
    return fields;
  }

  static JsonNode template(String template) {
    try {
      return Json.MAPPER.readTree(Templates.bodies(IndexNames.CURRENT).get(template));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(String prefix, JsonNode properties, Map<String, String> fields) {
    for (var property : properties.properties()) {
      String path = prefix + property.getKey();
      JsonNode field = property.getValue();
      if (field.has("type")) {
        fields.put(path, field.get("type").asText());
      }
      collect(path + ".", field.path("fields"), fields);
      collect(path + ".", field.path("properties"), fields);
    }
  }
}

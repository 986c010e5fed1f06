package org.aigaq.newsroom.script;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads a script from its file: the outlets and articles it plays with, and its timetable.
final class ScriptFile {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .registerModule(new SimpleModule().addDeserializer(Duration.class, new Offset()));

  private ScriptFile() {}

  static Script read(String name) {
    try {
      JsonNode file = YAML.readTree(Resources.text(name));
      List<Outlet> outlets = new ArrayList<>();
      for (JsonNode id : file.path("outlets")) {
        outlets.add(outlet(id.asText()));
      }
      List<Article> articles = new ArrayList<>();
      for (JsonNode id : file.path("articles")) {
        articles.add(ArticleFile.read(id.asText()));
      }
      List<Entry> timetable = new ArrayList<>();
      for (JsonNode line : file.path("timetable")) {
        timetable.add(entry((ObjectNode) line));
      }
      return new Script(outlets, articles, timetable).checked();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("newsroom/%s: %s".formatted(name, e.getMessage()), e);
    }
  }

  static Outlet outlet(String id) throws JsonProcessingException {
    return YAML.readValue(Resources.text("outlets/" + id + ".yaml"), Outlet.class);
  }

  private static Entry entry(ObjectNode line) throws JsonProcessingException {
    ObjectNode event = line.deepCopy();
    Duration at = Durations.parse(event.remove("at").asText());
    return new Entry(at, YAML.treeToValue(event, Event.class));
  }

  private static final class Offset extends JsonDeserializer<Duration> {
    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Durations.parse(parser.getText());
    }
  }
}

package org.aigaq.indexer.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aigaq.contract.topic.Json;
import org.aigaq.contract.topic.Topic;
import org.aigaq.indexer.document.Document;
import org.aigaq.indexer.document.IndexNames;
import org.aigaq.indexer.document.Route;
import org.aigaq.indexer.document.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of("aigaq.articles", "aigaq-articles", Samples.article()),
        Arguments.of("aigaq.revisions", "aigaq-revisions", Samples.revision()),
        Arguments.of("aigaq.alerts", "aigaq-alerts", Samples.alert()),
        Arguments.of("aigaq.health", "aigaq-outlets", Samples.health()),
        Arguments.of("aigaq.trends", "aigaq-trends", Samples.trend()),
        Arguments.of("aigaq.captures", "aigaq-fetches", Samples.capture()));
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyFieldWrittenIsMapped(String topic, String template, Object record) throws IOException {
    Map<String, String> fields = Fields.of(template);

    List<String> unmapped = new ArrayList<>();
    collect("", Json.MAPPER.readTree(document(topic, record).json()), fields, unmapped);

    assertThat(unmapped).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("records")
  void theTemplateMatchesTheConcreteIndexAndGivesItsAlias(
      String topic, String template, Object record) {
    JsonNode body = Fields.template(template);
    String pattern = body.at("/index_patterns/0").asText().replace(".", "\\.").replace("*", ".*");

    assertThat(document(topic, record).index()).matches(pattern);
    assertThat(body.at("/template/aliases").fieldNames()).toIterable().containsExactly(template);
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyDocumentHasATimestamp(String topic, String template, Object record) throws IOException {
    assertThat(Json.MAPPER.readTree(document(topic, record).json()).has("@timestamp")).isTrue();
    assertThat(Fields.of(template)).containsEntry("@timestamp", "date");
  }

  @SuppressWarnings("unchecked")
  private static Document document(String topic, Object record) {
    Route<Object> route =
        (Route<Object>)
            Route.all(IndexNames.CURRENT).stream()
                .filter(r -> r.topic().name().equals(topic))
                .findFirst()
                .orElseThrow();
    Topic<Object> typed = route.topic();
    byte[] bytes = typed.values().serializer().serialize(topic, record);
    return Objects.requireNonNull(route.map(bytes, Samples.SEEN));
  }

  private static void collect(
      String path, JsonNode node, Map<String, String> fields, List<String> unmapped) {
    if (fields.containsKey(path)) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(path, item, fields, unmapped));
    } else if (node.isObject()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      node.properties().forEach(p -> collect(prefix + p.getKey(), p.getValue(), fields, unmapped));
    } else {
      unmapped.add(path);
    }
  }
}

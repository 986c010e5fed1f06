package org.aigaq.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aigaq.contract.topic.Json;
import org.aigaq.indexer.elastic.Fields;
import org.junit.jupiter.api.Test;

/// What can be checked of the Kibana objects without a Kibana.
class KibanaAssetsTest {
  private static final Path KIBANA = Path.of("..", "deploy", "kibana");
  private static final int COLUMNS = 48;

  /// Newest versions that every Kibana 9 reads: it migrates forward and refuses what is newer.
  private static final Map<String, String> VERSIONS =
      Map.of("index-pattern", "8.0.0", "search", "10.5.0");

  private static final Pattern FIELD_IN_QUERY = Pattern.compile("([@a-z_.]+) :");

  private final List<JsonNode> objects = objects();
  private final JsonNode dashboard = json(KIBANA.resolve("dashboards/overview.json"));

  @Test
  void everyObjectHasAnIdOfItsOwnAndAVersionThatEveryKibana9Reads() {
    assertThat(objects).extracting(object -> object.get("id").asText()).doesNotHaveDuplicates();
    assertThat(objects)
        .allSatisfy(
            object -> {
              String type = object.get("type").asText();
              assertThat(object.get("typeMigrationVersion").asText()).isEqualTo(VERSIONS.get(type));
              assertThat(object.get("coreMigrationVersion").asText()).isEqualTo("8.8.0");
            });
  }

  @Test
  void noReferenceDangles() {
    Set<String> ids = Set.copyOf(objects.stream().map(o -> o.get("id").asText()).toList());

    for (JsonNode object : objects) {
      object
          .get("references")
          .forEach(reference -> assertThat(ids).contains(reference.get("id").asText()));
    }
    assertThat(dashboard.findValuesAsText("ref_id")).isNotEmpty().isSubsetOf(ids);
    assertThat(dashboard.findValuesAsText("data_view_id")).isNotEmpty().isSubsetOf(ids);
  }

  @Test
  void everyDataViewReadsAnAliasOfOurs() {
    assertThat(of("index-pattern"))
        .isNotEmpty()
        .allSatisfy(
            view -> {
              String alias = view.at("/attributes/title").asText();
              assertThat(Fields.of(alias)).containsKey("@timestamp");
              assertThat(view.get("id").asText()).isEqualTo(alias);
              JsonNode formats = parse(view.at("/attributes/fieldFormatMap").asText());
              assertThat(Fields.of(alias).keySet()).containsAll(names(formats));
            });
  }

  @Test
  void everyFieldOfASavedSearchIsMapped() {
    assertThat(of("search"))
        .isNotEmpty()
        .allSatisfy(
            search -> {
              Set<String> fields = Fields.of(search.at("/references/0/id").asText()).keySet();
              search
                  .at("/attributes/columns")
                  .forEach(column -> assertThat(fields).contains(column.asText()));
              assertThat(fields).containsAll(queried(search));
            });
  }

  @Test
  void everyFieldOfAPanelIsMapped() {
    Map<String, List<String>> used = new HashMap<>();
    dashboard.get("panels").forEach(panel -> collect(panel.get("config"), used));
    for (JsonNode control : dashboard.get("pinned_panels")) {
      JsonNode config = control.get("config");
      used.computeIfAbsent(config.get("data_view_id").asText(), v -> new ArrayList<>())
          .add(config.get("field_name").asText());
    }

    assertThat(used).isNotEmpty();
    used.forEach(
        (view, fields) -> assertThat(Fields.of(view).keySet()).as(view).containsAll(fields));
  }

  @Test
  void panelsLieInsideTheGridAndDoNotOverlap() {
    List<JsonNode> panels = new ArrayList<>();
    dashboard.get("panels").forEach(panels::add);

    assertThat(panels).extracting(panel -> panel.get("id").asText()).doesNotHaveDuplicates();
    for (JsonNode panel : panels) {
      JsonNode grid = panel.get("grid");
      assertThat(grid.get("x").asInt()).isNotNegative();
      assertThat(grid.get("x").asInt() + grid.get("w").asInt()).isLessThanOrEqualTo(COLUMNS);
      assertThat(panels.stream().filter(other -> other != panel && overlap(panel, other)))
          .as(panel.get("id").asText())
          .isEmpty();
    }
  }

  private static boolean overlap(JsonNode one, JsonNode other) {
    return crosses(one, other, "x", "w") && crosses(one, other, "y", "h");
  }

  private static boolean crosses(JsonNode one, JsonNode other, String from, String length) {
    int a = one.at("/grid/" + from).asInt();
    int b = other.at("/grid/" + from).asInt();
    return a < b + other.at("/grid/" + length).asInt() && b < a + one.at("/grid/" + length).asInt();
  }

  /// Fields under the nearest data source above them.
  private static void collect(JsonNode node, Map<String, List<String>> used) {
    JsonNode source = node.at("/data_source/ref_id");
    if (!source.isMissingNode()) {
      List<String> fields = used.computeIfAbsent(source.asText(), view -> new ArrayList<>());
      fields.addAll(node.findValuesAsText("field"));
      node.findValues("fields").forEach(list -> list.forEach(f -> fields.add(f.asText())));
    } else {
      node.forEach(child -> collect(child, used));
    }
  }

  private static List<String> queried(JsonNode search) {
    JsonNode source =
        parse(search.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON").asText());
    return FIELD_IN_QUERY
        .matcher(source.at("/query/query").asText())
        .results()
        .map((MatchResult found) -> Objects.requireNonNull(found.group(1)))
        .toList();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private List<JsonNode> of(String type) {
    return objects.stream().filter(o -> o.get("type").asText().equals(type)).toList();
  }

  private static List<JsonNode> objects() {
    try (Stream<String> lines = Files.lines(KIBANA.resolve("objects.ndjson"))) {
      return lines.map(KibanaAssetsTest::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.aigaq.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;

class NamedComponentsTest {
  private static final Path PLUGIN = Path.of("target/plugin");
  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void theListOfComponentsIsWhatTheClassesSay() throws IOException {
    JsonNode listed =
        new ObjectMapper()
            .readTree(PLUGIN.resolve("named_components.json").toFile())
            .path(AnalyzerFactory.class.getName());

    Map<String, String> names = new TreeMap<>();
    listed.properties().forEach(entry -> names.put(entry.getKey(), entry.getValue().asText()));

    assertThat(names).isEqualTo(annotated());
  }

  @Test
  void everyComponentGivesAnAnalyzerAndIsOpenToElasticsearch() throws Exception {
    for (String name : annotated().values()) {
      var factory = (AnalyzerFactory) Class.forName(name).getConstructor().newInstance();
      try (Analyzer analyzer = factory.create();
          var stream = analyzer.tokenStream("text", "цензурасының")) {
        stream.reset();
        assertThat(stream.incrementToken()).isTrue();
        stream.end();
      }
    }
  }

  @Test
  void theDescriptorNamesThePluginAndItsVersions() throws IOException {
    var descriptor = new Properties();
    try (var in = Files.newBufferedReader(PLUGIN.resolve("stable-plugin-descriptor.properties"))) {
      descriptor.load(in);
    }

    assertThat(descriptor).containsEntry("name", "aigaq-analysis");
    assertThat(descriptor.getProperty("version")).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(descriptor.getProperty("elasticsearch.version")).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(descriptor.getProperty("java.version")).matches("\\d+");
  }

  private static Map<String, String> annotated() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith("Factory.class"))
          .map(file -> file.replace(".class", "").replace('/', '.'))
          .collect(
              Collectors.toMap(
                  NamedComponentsTest::nameOf, name -> name, (a, b) -> a, TreeMap::new));
    }
  }

  private static String nameOf(String className) {
    try {
      return Class.forName(className).getAnnotation(NamedComponent.class).value();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

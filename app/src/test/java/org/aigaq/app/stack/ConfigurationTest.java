package org.aigaq.app.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  @Test
  void kafkaListensOnLoopbackOnly() throws IOException {
    Properties kafka = kafka(Path.of("/data/kafka"));

    assertThat(kafka.getProperty("listeners"))
        .isEqualTo("PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093");
    assertThat(kafka.getProperty("advertised.listeners")).isEqualTo("PLAINTEXT://127.0.0.1:9092");
    assertThat(kafka.getProperty("controller.quorum.voters")).isEqualTo("1@127.0.0.1:9093");
  }

  @Test
  void kafkaMakesNoTopicThatNobodyDeclared() throws IOException {
    assertThat(kafka(Path.of("/data")).getProperty("auto.create.topics.enable")).isEqualTo("false");
  }

  @Test
  void everyInternalTopicOfKafkaMakesDoWithOneBroker() throws IOException {
    Properties kafka = kafka(Path.of("/data"));

    assertThat(kafka.stringPropertyNames())
        .filteredOn(name -> name.endsWith("replication.factor") || name.endsWith("min.isr"))
        .hasSize(6)
        .allSatisfy(name -> assertThat(kafka.getProperty(name)).isEqualTo("1"));
  }

  @Test
  void aFolderWithBlanksAndBackslashesComesOutOfKafkasPropertiesAsItWentIn() throws IOException {
    Path odd = Path.of("/data/my press\\ kz/Қазақстан");

    assertThat(kafka(odd).getProperty("log.dirs")).isEqualTo(odd.toString());
  }

  @Test
  void elasticsearchListensOnLoopbackAndAsksForAPassword() {
    String settings = settings(Path.of("/data"));

    assertThat(settings)
        .contains("http.host: 127.0.0.1\n", "transport.host: 127.0.0.1\n", "http.port: 9200\n")
        .contains("xpack.security.enabled: true\n");
  }

  @Test
  void aPathIsAQuotedScalarInElasticsearchsYaml() {
    assertThat(settings(Path.of("/data/a: \"b\" #c")))
        .contains("path.data: \"/data/a: \\\"b\\\" #c\"\n");
  }

  @Test
  void theDistributionsJvmOptionsAreKeptButForDumpsAndCollectorLogs() {
    String distribution =
        """
        # a comment
        -XX:+UseG1GC
        -XX:+HeapDumpOnOutOfMemoryError
        -Xlog:gc*,safepoint:file=gc.log:filecount=32,filesize=64m
        20-:--add-modules=jdk.incubator.vector
        """;

    String options = ElasticsearchConfig.jvmOptions(distribution, 512);

    assertThat(options.lines())
        .contains("-XX:+UseG1GC", "20-:--add-modules=jdk.incubator.vector", "-Xmx512m", "-Xms256m")
        .noneMatch(line -> line.contains("HeapDump") || line.contains("Xlog"));
  }

  @Test
  void aHeapSmallerThanTheUsualFirstHeapIsStillConsistent() {
    assertThat(ElasticsearchConfig.jvmOptions("", 200).lines()).contains("-Xms200m", "-Xmx200m");
  }

  private static Properties kafka(Path logs) throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(KafkaProperties.render(9092, 9093, logs)));
    return read;
  }

  private static String settings(Path folder) {
    return ElasticsearchConfig.settings(9200, 9300, folder, folder);
  }
}

package org.aigaq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What can be known of `docker-compose.yml` without pulling an image.
class ComposeTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final List<String> ROLES = List.of("ingest", "streams", "indexer", "console");

  private static Map<String, Map<String, Object>> services = Map.of();
  private static String pom = "";
  private static String dockerfile = "";

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void read() throws IOException {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    Map<String, Object> compose =
        yaml.load(Files.readString(REPOSITORY.resolve("docker-compose.yml")));
    services = (Map<String, Map<String, Object>>) compose.getOrDefault("services", Map.of());
    pom = Files.readString(REPOSITORY.resolve("pom.xml"));
    dockerfile = Files.readString(REPOSITORY.resolve("Dockerfile"));
  }

  @Test
  void everyRoleRunsItsOwnCommandWithAHealthCheck() {
    assertThat(ROLES)
        .allSatisfy(
            role -> {
              assertThat(services).containsKey(role);
              assertThat(service(role)).containsKey("healthcheck");
              assertThat(service(role).get("command")).asString().startsWith("[" + role + ",");
            });
  }

  @Test
  void everyPortIsOnLoopback() {
    assertThat(services.values())
        .allSatisfy(
            service ->
                assertThat(String.valueOf(service.getOrDefault("ports", "[]")))
                    .matches("\\[(127\\.0\\.0\\.1:\\d+:\\d+)?]"));
  }

  @Test
  void theServersHaveTheVersionsThatTheTestsRunOn() {
    assertThat(service("kafka")).containsEntry("image", "apache/kafka:" + version("kafka"));
    assertThat(dockerfile)
        .contains(
            "FROM docker.elastic.co/elasticsearch/elasticsearch:%s AS elasticsearch"
                .formatted(version("elasticsearch")));
    assertThat(service("elasticsearch-setup"))
        .containsEntry(
            "image", "docker.elastic.co/elasticsearch/elasticsearch:" + version("elasticsearch"));
    assertThat(service("kibana"))
        .containsEntry("image", "docker.elastic.co/kibana/kibana:" + version("elasticsearch"));
  }

  @Test
  void everyImageThatIsBuiltIsAStageOfTheDockerfile() {
    assertThat(service("elasticsearch").get("build")).asString().contains("target=elasticsearch");
    assertThat(ROLES)
        .allSatisfy(
            role -> assertThat(service(role).get("build")).asString().contains("target=aigaq"));
    assertThat(dockerfile).contains(" AS aigaq\n", "elasticsearch-plugin install --batch");
  }

  @Test
  void securityIsOnAndNoPasswordIsWrittenDown() {
    assertThat(service("elasticsearch").get("environment"))
        .asString()
        .contains("xpack.security.enabled=true", "${ELASTIC_PASSWORD:?");
  }

  @Test
  void everyFileThatIsMountedIsThere() {
    assertThat(REPOSITORY.resolve("deploy/kibana/install.sh")).exists();
    assertThat(REPOSITORY.resolve("Dockerfile")).exists();
    assertThat(REPOSITORY.resolve(".env.example")).exists();
  }

  private static Map<String, Object> service(String name) {
    return Objects.requireNonNull(services.get(name), name);
  }

  private static String version(String name) {
    String open = "<" + name + ".version>";
    int start = pom.indexOf(open) + open.length();
    return pom.substring(start, pom.indexOf('<', start));
  }
}

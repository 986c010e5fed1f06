package org.aigaq.app.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/// The servers' official images, through Testcontainers. A second opinion: the full Elasticsearch
/// distribution, where the embedded one carries few modules.
final class DockerStack implements Stack {
  private static final String PASSWORD = "docker-stack";

  private final KafkaContainer kafka;
  private final ElasticsearchContainer elasticsearch;

  private DockerStack(KafkaContainer kafka, ElasticsearchContainer elasticsearch) {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
  }

  static DockerStack open() {
    KafkaContainer kafka =
        new KafkaContainer(DockerImageName.parse("apache/kafka:4.3.1"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    ElasticsearchContainer elasticsearch =
        new ElasticsearchContainer(
                DockerImageName.parse("docker.elastic.co/elasticsearch/elasticsearch:9.5.3"))
            .withPassword(PASSWORD)
            .withCopyFileToContainer(
                MountableFile.forHostPath(plugin()),
                "/usr/share/elasticsearch/plugins/aigaq-analysis/")
            .withEnv("ES_JAVA_OPTS", "-Xms640m -Xmx640m")
            .withEnv("xpack.security.http.ssl.enabled", "false")
            .withEnv("xpack.security.transport.ssl.enabled", "false");
    Startables.deepStart(Stream.of(kafka, elasticsearch)).join();
    return new DockerStack(kafka, elasticsearch);
  }

  /// Our plugin, unpacked: a folder in its place is all that Elasticsearch wants.
  private static Path plugin() {
    try {
      Path folder = Files.createTempDirectory("aigaq-analysis-");
      Zip.replace(ServerFiles.locate().analysisPlugin(), folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public ElasticsearchAddress elasticsearch() {
    URI url = URI.create("http://" + elasticsearch.getHttpHostAddress());
    return new ElasticsearchAddress(url, "elastic", PASSWORD);
  }

  @Override
  public void close() {
    elasticsearch.stop();
    kafka.stop();
  }
}

package org.aigaq.app.cli;

import org.aigaq.app.house.UserError;
import org.aigaq.app.stack.ElasticsearchAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a single role finds Kafka and Elasticsearch.
final class ServerOptions {
  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Kafka, several with commas. Default: $AIGAQ_KAFKA.")
  @Nullable String kafka;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "http://user:password@host:9200. Default: $AIGAQ_ELASTICSEARCH.")
  @Nullable String elasticsearch;

  String kafka() {
    return given(kafka, "AIGAQ_KAFKA", "--kafka HOST:PORT");
  }

  ElasticsearchAddress elasticsearch() {
    return ElasticsearchAddress.parse(
        given(elasticsearch, "AIGAQ_ELASTICSEARCH", "--elasticsearch URL"));
  }

  private static String given(@Nullable String option, String variable, String name) {
    String value = option != null ? option : System.getenv(variable);
    if (value == null || value.isBlank()) {
      throw new UserError(
          "This role needs to know its server: set " + variable + " or give " + name + ".");
    }
    return value;
  }
}

package org.aigaq.app.stack;

import java.util.Map;

/// Servers that someone else runs.
///
/// @param bootstrapServers Kafka's `host:port`, several with commas
public record ExternalStack(String bootstrapServers, ElasticsearchAddress elasticsearch)
    implements Stack {
  /// The variable that names Kafka.
  public static final String KAFKA = "AIGAQ_KAFKA";

  /// The variable that names Elasticsearch, account included.
  public static final String ELASTICSEARCH = "AIGAQ_ELASTICSEARCH";

  /// The servers named in an environment.
  ///
  /// @throws StackException when one is not named or not an address
  public static ExternalStack from(Map<String, String> environment) {
    return new ExternalStack(
        named(environment, KAFKA, "127.0.0.1:9092"),
        ElasticsearchAddress.parse(
            named(environment, ELASTICSEARCH, "http://user:password@127.0.0.1:9200")));
  }

  private static String named(Map<String, String> environment, String variable, String example) {
    String value = environment.getOrDefault(variable, "").strip();
    if (value.isEmpty()) {
      throw new StackException(
          "%s is not set. Set it, for example: %s=%s".formatted(variable, variable, example));
    }
    return value;
  }

  @Override
  public void close() {}
}

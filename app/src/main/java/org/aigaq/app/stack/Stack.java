package org.aigaq.app.stack;

/// A Kafka and an Elasticsearch that are up and answer.
public interface Stack extends AutoCloseable {
  /// Kafka's `host:port`, several with commas.
  String bootstrapServers();

  /// Where Elasticsearch answers, and as whom.
  ElasticsearchAddress elasticsearch();

  /// Stops what this stack started; nothing if it started nothing.
  @Override
  void close();
}

package org.aigaq.app.house;

import org.aigaq.app.stack.ElasticsearchAddress;
import org.jspecify.annotations.Nullable;

/// Where Kafka and Elasticsearch are.
///
/// @param kafka `host:port`, several with commas
/// @param elasticsearch absent for roles that do not speak to it
public record Servers(String kafka, @Nullable ElasticsearchAddress elasticsearch) {
  public ElasticsearchAddress requireElasticsearch() {
    if (elasticsearch == null) {
      throw new IllegalStateException("this role needs Elasticsearch");
    }
    return elasticsearch;
  }
}

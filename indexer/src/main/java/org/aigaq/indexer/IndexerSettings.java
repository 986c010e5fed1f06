package org.aigaq.indexer;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the indexer needs to know.
///
/// @param bootstrap Kafka's `bootstrap.servers`
/// @param elasticsearch nodes; any of them will do
/// @param user absent where security is off
/// @param kafka more client settings, for example for TLS
public record IndexerSettings(
    String bootstrap,
    List<URI> elasticsearch,
    @Nullable String user,
    @Nullable String password,
    Map<String, String> kafka) {
  public IndexerSettings {
    elasticsearch = List.copyOf(elasticsearch);
    kafka = Map.copyOf(kafka);
  }

  /// Keeps the password out of logs.
  @Override
  public String toString() {
    return "IndexerSettings[bootstrap=" + bootstrap + ", elasticsearch=" + elasticsearch + "]";
  }
}

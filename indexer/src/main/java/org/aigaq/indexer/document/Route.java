package org.aigaq.indexer.document;

import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.jspecify.annotations.Nullable;

/// From a topic to its index.
public record Route<V>(Topic<V> topic, Mapping<V> mapping) {
  /// @see #map
  @FunctionalInterface
  public interface Mapping<V> {
    /// @param recordedAt the record's timestamp
    /// @return absent when this record is not indexed
    @Nullable Document map(V value, Instant recordedAt);
  }

  /// Every topic that is indexed.
  public static List<Route<?>> all(IndexNames names) {
    return List.of(
        new Route<>(Topics.ARTICLES, (article, at) -> ArticleDocument.of(names, article)),
        new Route<>(Topics.REVISIONS, (revision, at) -> RevisionDocument.of(names, revision)),
        new Route<>(Topics.ALERTS, (alert, at) -> alert(names, alert)),
        new Route<>(Topics.HEALTH, (health, at) -> HealthDocument.of(names, health, at)),
        new Route<>(Topics.TRENDS, (point, at) -> TrendDocument.of(names, point)),
        new Route<>(Topics.CAPTURES, (capture, at) -> FetchDocument.of(names, capture)));
  }

  /// The document of a record's bytes; absent for a tombstone and for what is not indexed.
  ///
  /// @throws org.apache.kafka.common.errors.SerializationException when the bytes are not such a
  ///   record
  public @Nullable Document map(byte @Nullable [] bytes, Instant recordedAt) {
    if (bytes == null) {
      return null;
    }
    V value = topic.values().deserializer().deserialize(topic.name(), bytes);
    return mapping.map(value, recordedAt);
  }

  private static Document alert(IndexNames names, Alert alert) {
    return Document.of(names.alerts(), alert.id(), alert.seq(), alert);
  }
}

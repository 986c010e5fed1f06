package org.aigaq.indexer.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.aigaq.contract.record.TrendPoint;

/// `aigaq-trends`: one point of a series.
///
/// @param timestamp start of the window
record TrendDocument(
    @JsonProperty("@timestamp") Instant timestamp, @JsonUnwrapped TrendPoint point) {
  static Document of(IndexNames names, TrendPoint point) {
    return Document.of(
        names.trends(point.windowStart()),
        point.key(),
        point.seq(),
        new TrendDocument(point.windowStart(), point));
  }
}

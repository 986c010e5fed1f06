package org.aigaq.newsroom.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The feed formats met in the field.
public enum FeedKind {
  @JsonProperty("rss")
  RSS,
  /// RSS as some portals write it: tracking parameters, escaped twice, dates in a format of their
  /// own.
  @JsonProperty("rss_quirky")
  RSS_QUIRKY,
  @JsonProperty("atom")
  ATOM,
  /// RSS 1.0.
  @JsonProperty("rdf")
  RDF
}

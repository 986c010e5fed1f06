package org.aigaq.console.search;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.OutletRef;
import org.jspecify.annotations.Nullable;

/// A document of `aigaq-articles`.
///
/// @param text absent in lists
/// @param highlight the title and the best passages, matches between [#MATCH_START] and
///   [#MATCH_END]; empty without a query
/// @param more the other fields, as they are
public record ArticleDoc(
    String id,
    OutletRef outlet,
    String url,
    @Nullable String language,
    String title,
    @Nullable String text,
    @Nullable List<String> authors,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Instant lastCheckedAt,
    ArticleStatus status,
    @Nullable String movedTo,
    int revision,
    @Nullable List<String> topics,
    @Nullable ArchiveLocator archive,
    @Nullable List<String> highlight,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {
  /// Private-use characters: no article has them, and they survive escaping.
  public static final char MATCH_START = '\uE000';

  public static final char MATCH_END = '\uE001';
}

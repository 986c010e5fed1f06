package org.aigaq.console.search;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.OutletRef;
import org.jspecify.annotations.Nullable;

/// A document of `aigaq-revisions`.
///
/// @param text absent in lists
/// @param more the other fields, as they are
public record RevisionDoc(
    String id,
    @JsonProperty("@timestamp") Instant at,
    ArticleRef article,
    OutletRef outlet,
    int revision,
    @Nullable Integer revertsTo,
    @Nullable String language,
    String title,
    @Nullable String text,
    @Nullable List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Edit edit,
    @Nullable ArchiveLocator archive,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {
  /// The article that this is a version of.
  public record ArticleRef(String id, String url) {}
}

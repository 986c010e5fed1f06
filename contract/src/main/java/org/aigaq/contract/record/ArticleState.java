package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `aigaq.article-states`: watch's view of an article, with its last good version.
///
/// @param lastSeenAt the last look that found it present
/// @param lastCheckedAt the last look
/// @param revision number of the last good version, from 1
/// @param movedTo where it went, when `MOVED`
/// @param surface where it is published: `web`
/// @param seq +1 per emission
/// @param more fields of a later version, kept
public record ArticleState(
    String id,
    String site,
    OutletRef outlet,
    String url,
    String canonicalUrl,
    @Nullable String language,
    String title,
    String text,
    List<String> authors,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Instant lastCheckedAt,
    ArticleEntry entry,
    ArticleStatus status,
    @Nullable String movedTo,
    int revision,
    @Nullable String section,
    List<String> tags,
    @Nullable String image,
    @Nullable ArchiveLocator archive,
    String extractorVersion,
    String surface,
    long seq,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {}

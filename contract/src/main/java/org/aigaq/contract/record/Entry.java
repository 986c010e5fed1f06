package org.aigaq.contract.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One link found in a feed, listing or sitemap.
public record Entry(
    String url,
    @Nullable String title,
    @Nullable Instant publishedAt,
    @Nullable String id,
    List<String> authors,
    @Nullable String summary) {}

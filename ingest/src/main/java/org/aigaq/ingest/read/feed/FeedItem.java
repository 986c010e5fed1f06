package org.aigaq.ingest.read.feed;

import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.Entry;
import org.jspecify.annotations.Nullable;

/// One item of a feed.
///
/// @param url absent when no address leads from it
/// @param title plain text
/// @param id as the publisher gives it
/// @param summary plain text, at most 500 characters
public record FeedItem(
    @Nullable String url,
    @Nullable String title,
    @Nullable Instant publishedAt,
    @Nullable String id,
    List<String> authors,
    @Nullable String summary) {

  @Nullable Entry entry() {
    return url == null ? null : new Entry(url, title, publishedAt, id, authors, summary);
  }
}

package org.aigaq.ingest.read.feed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.jspecify.annotations.Nullable;

/// A feed as it was read.
///
/// @param link the page that it is the feed of
/// @param ttl how long the publisher says that nothing new is to be expected
/// @param cut there were more entries than one record carries
public record Feed(
    @Nullable String title,
    @Nullable String link,
    @Nullable String id,
    List<FeedItem> items,
    @Nullable Duration ttl,
    boolean cut)
    implements FeedReading {

  /// What the watch can use: the items that lead somewhere.
  @Override
  public Extracted extracted() {
    List<Entry> entries =
        items.stream().map(FeedItem::entry).filter(Objects::nonNull).map(e -> (Entry) e).toList();
    return new Extracted.Entries(title, entries, ttl, cut);
  }
}

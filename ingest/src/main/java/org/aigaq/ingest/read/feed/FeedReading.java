package org.aigaq.ingest.read.feed;

import org.aigaq.contract.record.Extracted;

/// What some bytes are when read as a feed.
public sealed interface FeedReading permits Feed, FeedReading.NoFeed {

  Extracted extracted();

  /// No feed: refused with a reason, or a sitemap, which serves as well.
  record NoFeed(Extracted extracted) implements FeedReading {}
}

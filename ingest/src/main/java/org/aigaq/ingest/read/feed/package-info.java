/// Feeds to entries.
@NullMarked
package org.aigaq.ingest.read.feed;

import org.jspecify.annotations.NullMarked;

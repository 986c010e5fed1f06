/// Reads fetched bytes: charsets, feeds, listings, sitemaps and articles. Everything here is a pure
/// function of its input.
@NullMarked
package org.aigaq.ingest.read;

import org.jspecify.annotations.NullMarked;

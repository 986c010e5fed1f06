package org.aigaq.streams.keywords;

import java.time.Instant;

/// A mention that waits for its story to be known.
record Held(Mention mention, Instant until) {}

package org.aigaq.streams.stories;

import org.jspecify.annotations.Nullable;

/// What travels to the one partition that tells stories.
///
/// @param print absent when the article is withheld
record Sighting(@Nullable Fingerprint print) {}

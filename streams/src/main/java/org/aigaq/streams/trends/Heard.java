package org.aigaq.streams.trends;

import org.jspecify.annotations.Nullable;

/// What comes to the one partition in which everything is counted: an article, or whether an outlet
/// can be read.
record Heard(@Nullable Mention mention, @Nullable Reach reach) {
  /// @param host authority and vantage
  /// @param readable from there
  record Reach(String host, String outlet, String ownership, boolean readable) {}
}

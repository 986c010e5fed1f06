package org.aigaq.streams.judge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a host shows, in one directory, for an address that never existed.
///
/// @param directory as `Faces.directoryOf` gives it
/// @param redirects how many were followed
/// @param simhash 0 when the answer had no readable page
/// @param visibleStart empty when the answer had no readable page
public record Face(
    String directory,
    Instant learnedAt,
    int status,
    int redirects,
    String finalUrl,
    @Nullable String title,
    long simhash,
    String visibleStart) {

  /// The host answers honestly with 404 or 410: a page with status 200 there is no error page.
  public boolean hard() {
    return status == 404 || status == 410;
  }
}

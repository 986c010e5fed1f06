package org.aigaq.contract.config;

import org.jspecify.annotations.Nullable;

/// CSS selectors that an outlet's file may give; absent ones are found by the extractor itself.
///
/// @param remove what to drop before anything is read
public record Selectors(
    @Nullable String body,
    @Nullable String title,
    @Nullable String authors,
    @Nullable String date,
    @Nullable String remove) {
  public static final Selectors NONE = new Selectors(null, null, null, null, null);

  public boolean areNone() {
    return body == null && title == null && authors == null && date == null && remove == null;
  }
}

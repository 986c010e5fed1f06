package org.aigaq.streams.edit;

import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.Edit;
import org.jspecify.annotations.Nullable;

/// What differs between two versions of an article.
public final class Compare {
  private Compare() {}

  /// @param language BCP-47; absent: guessed from the letters
  public static Edit compare(Version old, Version now, @Nullable String language) {
    boolean same = old.title().equals(now.title()) && old.text().equals(now.text());
    return new Edit(
        same,
        same ? List.of() : List.of("rewritten"),
        same ? 0 : 0.5,
        !same,
        0,
        0,
        Map.of(),
        Map.of());
  }
}

package org.aigaq.streams.vantage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the other vantages saw of an article that the first one misses, the latest of each.
public record Stands(List<View> views) {
  public static final Stands NONE = new Stands(List.of());

  /// What they say together.
  public enum Verdict {
    /// Nobody could tell.
    SILENT,
    /// Another vantage misses it as well, on a host that it reaches.
    AGREED,
    /// Another vantage reads it: this is no removal.
    CONTRADICTED
  }

  /// With a newer view of one of them.
  public Stands with(View view) {
    var all = new ArrayList<>(views);
    all.removeIf(old -> old.vantage().equals(view.vantage()));
    all.add(view);
    return new Stands(List.copyOf(all));
  }

  /// @param since the first look that missed the article: what was seen before does not count
  public Verdict verdict(Instant since) {
    boolean missed = false;
    for (View view : views) {
      Seen article = view.article();
      if (article == null || view.at().isBefore(since)) {
        continue;
      }
      if (article.way() == Way.WORKS) {
        return Verdict.CONTRADICTED;
      }
      missed |= article.way() == Way.MISSING && view.host() == Way.WORKS;
    }
    return missed ? Verdict.AGREED : Verdict.SILENT;
  }
}

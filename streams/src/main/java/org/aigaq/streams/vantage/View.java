package org.aigaq.streams.vantage;

import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.Alert.Evidence;
import org.jspecify.annotations.Nullable;

/// What one vantage saw of a host at one time: its home page, and an article of it.
///
/// @param home absent while it is awaited, and when nobody answered for it
/// @param article the same, or none was asked for
public record View(
    String vantage,
    Instant at,
    @Nullable Seen home,
    @Nullable Seen article,
    List<Evidence> evidence) {

  /// Of the host as a whole.
  public Way host() {
    Way home = way(this.home);
    Way article = way(this.article);
    if (home == Way.WORKS || article == Way.WORKS) {
      return Way.WORKS;
    }
    boolean silent = this.article == null;
    if (home == Way.FAILS && (silent || article == Way.FAILS)) {
      return Way.FAILS;
    }
    return home == Way.REFUSED ? Way.REFUSED : Way.UNCLEAR;
  }

  /// The article cannot be reached on a host that can.
  boolean articleFails() {
    return way(home) == Way.WORKS && way(article) == Way.FAILS;
  }

  boolean articleWorks() {
    return way(article) == Way.WORKS;
  }

  private static Way way(@Nullable Seen seen) {
    return seen == null ? Way.UNCLEAR : seen.way();
  }
}

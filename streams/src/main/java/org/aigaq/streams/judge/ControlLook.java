package org.aigaq.streams.judge;

import java.time.Instant;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.jspecify.annotations.Nullable;

/// One control, judged.
///
/// @param articleId of a sibling
/// @param old the sibling belongs to the older part of the host's articles
/// @param born when the sibling was published, or first seen; absent when not known
public record ControlLook(
    Target target,
    @Nullable String articleId,
    Outcome outcome,
    Instant at,
    boolean old,
    @Nullable Instant born) {

  public ControlLook(
      Target target, @Nullable String articleId, Outcome outcome, Instant at, boolean old) {
    this(target, articleId, outcome, at, old, null);
  }

  /// The same, of an article of that age.
  public ControlLook bornAt(@Nullable Instant at) {
    return new ControlLook(target, articleId, outcome, this.at, old, at);
  }
}

package org.aigaq.newsroom.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a whole outlet is like at a moment; other than `FAIR` it hides every article, removing
/// none.
public enum Weather {
  @JsonProperty("fair")
  FAIR,
  /// 503 for everything, robots.txt included.
  @JsonProperty("down")
  DOWN,
  /// 403 with `cf-mitigated: challenge` for everything but robots.txt.
  @JsonProperty("challenge")
  CHALLENGE,
  /// 429 with `Retry-After` for everything but robots.txt.
  @JsonProperty("rate_limited")
  RATE_LIMITED,
  /// The connection is closed without an answer.
  @JsonProperty("cut")
  CUT,
  /// The connection is accepted, and nothing ever comes.
  @JsonProperty("stalled")
  STALLED;

  /// Whether robots.txt is answered all the same, as by an edge that guards a site.
  public boolean sparesRobots() {
    return this == CHALLENGE || this == RATE_LIMITED;
  }
}

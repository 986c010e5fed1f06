package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What one look at an article saw. An observation never raises an alert by itself.
public enum Outcome {
  /// The extracted article's digest is the last one's.
  UNCHANGED,
  /// The last good text is there, although other signals spoke against it.
  PRESENT,
  /// The article is there and differs.
  ALTERED,
  GONE,
  HTTP_451,
  SOFT_404,
  REDIRECTED,
  NOTICE,
  GUTTED,
  REPLACED,
  /// This address alone is refused.
  RESTRICTED,
  MOVED,
  WALLED,
  CHALLENGE,
  RATE_LIMITED,
  ROBOTS,
  TEMPORARY,
  HOST_DOWN,
  NET_BLOCKED,
  EXPIRED,
  EXTRACTOR_CHANGE,
  /// Our own network or proxy: says nothing about the outlet.
  DISCARDED,
  @JsonEnumDefaultValue
  UNKNOWN;

  /// The article could not be read where it was, and the host answered: what removals are made of.
  public boolean missing() {
    return switch (this) {
      case GONE, HTTP_451, SOFT_404, REDIRECTED, NOTICE, GUTTED, RESTRICTED -> true;
      default -> false;
    };
  }

  /// The article was read.
  public boolean present() {
    return this == UNCHANGED || this == PRESENT || this == ALTERED || this == REPLACED;
  }
}

package org.aigaq.streams.vantage;

/// What a look from one vantage says of the way to a page.
public enum Way {
  /// The page came.
  WORKS,
  /// The network failed on the way, or put a page of its own in the place of the site's.
  FAILS,
  /// The site answers, and refuses this visitor or asks something of it first.
  REFUSED,
  /// The site answers, and has no such page.
  MISSING,
  /// Says nothing of the way.
  UNCLEAR
}

package org.aigaq.streams.judge;

import org.aigaq.contract.record.Outcome;

/// Outcomes that have one cause when they are met together on a host.
enum FailureClass {
  GOOD,
  MISSING,
  REPLACED,
  DOWN,
  CHALLENGED,
  WALLED,
  /// Says nothing of the host.
  SILENT;

  static FailureClass of(Outcome outcome) {
    return switch (outcome) {
      case UNCHANGED, PRESENT, ALTERED, MOVED, EXTRACTOR_CHANGE -> GOOD;
      case REPLACED -> REPLACED;
      case GONE, HTTP_451, SOFT_404, REDIRECTED, NOTICE, GUTTED, RESTRICTED -> MISSING;
      case TEMPORARY, HOST_DOWN, NET_BLOCKED -> DOWN;
      case CHALLENGE, RATE_LIMITED -> CHALLENGED;
      case WALLED -> WALLED;
      case ROBOTS, EXPIRED, DISCARDED, UNKNOWN -> SILENT;
    };
  }

  boolean bad() {
    return this != GOOD && this != SILENT;
  }
}

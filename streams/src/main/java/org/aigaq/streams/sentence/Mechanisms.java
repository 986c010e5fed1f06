package org.aigaq.streams.sentence;

import org.aigaq.contract.record.Outcome;

/// An alert's `mechanism`.
public final class Mechanisms {
  private Mechanisms() {}

  /// The mechanism of a removal that looks of this outcome make.
  ///
  /// @throws IllegalArgumentException for an outcome that removals are not made of
  public static String id(Outcome outcome) {
    return switch (outcome) {
      case GONE -> "gone";
      case HTTP_451 -> "http_451";
      case SOFT_404 -> "soft_404";
      case REDIRECTED -> "redirected";
      case NOTICE -> "notice";
      case GUTTED -> "gutted";
      case RESTRICTED -> "restricted";
      default -> throw new IllegalArgumentException("not a way to be removed: " + outcome);
    };
  }
}

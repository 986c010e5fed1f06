package org.aigaq.streams.trends;

/// Outlets that are compared, by the ownership that the outlet file names a source for.
enum Group {
  /// `state` and `state_aligned`.
  STATE,
  /// `independent` and `exile`.
  INDEPENDENT,
  /// Private, foreign, unclassified: counted, not compared.
  OTHER;

  static Group of(String ownership) {
    return switch (ownership) {
      case "state", "state_aligned" -> STATE;
      case "independent", "exile" -> INDEPENDENT;
      default -> OTHER;
    };
  }
}

package org.aigaq.bench.schedule;

import java.util.List;

/// One article of a simulated press: what happens to it, at what age in minutes.
///
/// @param firstSight age at which feeds show it to us
/// @param neighbours other articles of the outlet per minute: they push it down the feed
/// @param feedLength entries of the feed
/// @param acts by age; the last may be a removal
public record Story(
    String id, int outlet, double firstSight, double neighbours, int feedLength, List<Act> acts) {
  /// @param told the feed shows it: another title, or the entry gone from between its neighbours
  public record Act(double age, boolean removal, boolean told) {}

  /// How many younger entries stand above it in the feed at an age.
  int position(double age) {
    return (int) (neighbours * age);
  }
}

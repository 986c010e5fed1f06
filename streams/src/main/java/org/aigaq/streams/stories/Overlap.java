package org.aigaq.streams.stories;

/// What two sets have in common, counted in a sample of both.
///
/// @param scale members of the sets for one of the sample
record Overlap(int ours, int theirs, int shared, double scale) {

  /// The share of ours that is theirs, too.
  double ofOurs() {
    return ours == 0 ? 0 : (double) shared / ours;
  }

  double ofTheirs() {
    return theirs == 0 ? 0 : (double) shared / theirs;
  }

  /// The larger of the two shares: of the smaller set, mostly.
  double most() {
    return Math.max(ofOurs(), ofTheirs());
  }

  double least() {
    return Math.min(ofOurs(), ofTheirs());
  }

  /// Of all that is in either.
  double likeness() {
    int all = ours + theirs - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /// About how many members are in both.
  double common() {
    return shared * scale;
  }
}

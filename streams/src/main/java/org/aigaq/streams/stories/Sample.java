package org.aigaq.streams.stories;

import java.util.stream.IntStream;

/// A set by its least hashes (bottom-k; Broder, 1997; Thorup, 2013). Two samples, cut to the range
/// that both cover, are fair samples of their sets, so that also the share of a short text that a
/// long one contains can be told.
///
/// @param until up to here every member is known
/// @param least ascending
record Sample(int until, Ints least) {
  static final Sample NONE = new Sample(Integer.MAX_VALUE, Ints.NONE);

  static Sample of(IntStream hashes, int most) {
    int[] all = hashes.distinct().toArray();
    Ints least = Ints.least(IntStream.of(all), most);
    return new Sample(all.length <= most ? Integer.MAX_VALUE : least.values()[most - 1], least);
  }

  /// About how many members the whole set has.
  int total() {
    return until == Integer.MAX_VALUE
        ? least.size()
        : (int) (least.size() * ((double) Integer.MAX_VALUE / until));
  }

  Overlap with(Sample other) {
    return with(other, NONE);
  }

  /// @param aside what does not count, on either side
  Overlap with(Sample other, Sample aside) {
    Sample ours = without(aside);
    Sample theirs = other.without(aside);
    int both = Math.min(ours.until, theirs.until);
    Ints one = ours.below(both);
    Ints two = theirs.below(both);
    double scale = (double) Integer.MAX_VALUE / both;
    return new Overlap(one.size(), two.size(), one.shared(two), scale);
  }

  /// What both have, as far as both are known.
  Sample common(Sample other) {
    int both = Math.min(until, other.until);
    return new Sample(both, new Ints(below(both).stream().filter(other.least::has).toArray()));
  }

  Sample without(Sample other) {
    if (other.least.size() == 0) {
      return this;
    }
    int both = Math.min(until, other.until);
    return new Sample(
        both, new Ints(below(both).stream().filter(hash -> !other.least.has(hash)).toArray()));
  }

  Sample and(Sample other) {
    int both = Math.min(until, other.until);
    IntStream all = IntStream.concat(below(both).stream(), other.below(both).stream());
    return new Sample(both, new Ints(all.sorted().distinct().toArray()));
  }

  private Ints below(int limit) {
    return limit >= until
        ? least
        : new Ints(least.stream().filter(hash -> hash <= limit).toArray());
  }
}

package org.aigaq.streams.stories;

import java.util.ArrayDeque;
import java.util.stream.IntStream;

/// The least hash of every twenty runs in a row (winnowing; Schleimer, Wilkerson, Aiken, 2003): two
/// texts that share a passage of 22 words share an anchor, wherever it stands and whatever is
/// around it.
final class Anchors {
  private static final int WINDOW = 20;
  private static final int MOST = 96;

  private Anchors() {}

  /// @param hashes of the text's runs of words, in their order
  static Ints of(int[] hashes) {
    if (hashes.length == 0) {
      return Ints.NONE;
    }
    var least = new ArrayDeque<Integer>();
    IntStream.Builder found = IntStream.builder();
    int window = Math.min(WINDOW, hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      while (!least.isEmpty() && hashes[least.getLast()] >= hashes[i]) {
        least.removeLast();
      }
      least.addLast(i);
      if (least.getFirst() <= i - window) {
        least.removeFirst();
      }
      if (i >= window - 1) {
        found.add(hashes[least.getFirst()]);
      }
    }
    int[] distinct = found.build().distinct().limit(MOST).toArray();
    return Ints.least(IntStream.of(distinct), MOST);
  }
}

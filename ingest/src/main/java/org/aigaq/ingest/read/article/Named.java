package org.aigaq.ingest.read.article;

/// What the names of each element of a page say, as arrays over the nodes of its tree.
final class Named {
  /// Bits of [Marks].
  final int[] marks;

  /// Bits of [Roles].
  final int[] roles;

  /// Of the learned scores, 0 when there is none of that sign.
  final float[] lowest;

  final float[] highest;

  /// Tells elements of one class from others; 0 without a class.
  final int[] classes;

  Named(int nodes) {
    marks = new int[nodes];
    roles = new int[nodes];
    lowest = new float[nodes];
    highest = new float[nodes];
    classes = new int[nodes];
  }

  void add(int element, Names.Said said) {
    marks[element] |= said.bits();
    roles[element] |= said.roles();
    lowest[element] = Math.min(lowest[element], said.lowest());
    highest[element] = Math.max(highest[element], said.highest());
  }
}

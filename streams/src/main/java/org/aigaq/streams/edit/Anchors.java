package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pairs equal sentences in order: common ends first, then the longest increasing run of sentences
/// that occur once on each side (patience diff, after Bram Cohen), and again between those. Costs n
/// log n.
final class Anchors {
  private static final int ONCE = -1;
  private static final int OFTEN = -2;

  private final List<Sentence> old;
  private final List<Sentence> now;
  private final int[] match;

  private Anchors(List<Sentence> old, List<Sentence> now) {
    this.old = old;
    this.now = now;
    this.match = new int[old.size()];
    Arrays.fill(match, -1);
  }

  /// For each old sentence the index of its equal, or -1.
  static int[] of(List<Sentence> old, List<Sentence> now) {
    Anchors anchors = new Anchors(old, now);
    // A worklist, not recursion: a hostile text decides the depth.
    List<int[]> open = new ArrayList<>();
    open.add(new int[] {0, old.size(), 0, now.size()});
    while (!open.isEmpty()) {
      anchors.between(open.removeLast(), open);
    }
    return anchors.match;
  }

  private boolean same(int i, int j) {
    return old.get(i).key().equals(now.get(j).key());
  }

  private void between(int[] range, List<int[]> open) {
    int oldFrom = range[0];
    int oldTo = range[1];
    int nowFrom = range[2];
    int nowTo = range[3];
    while (oldFrom < oldTo && nowFrom < nowTo && same(oldFrom, nowFrom)) {
      match[oldFrom++] = nowFrom++;
    }
    while (oldFrom < oldTo && nowFrom < nowTo && same(oldTo - 1, nowTo - 1)) {
      match[--oldTo] = --nowTo;
    }
    if (oldFrom == oldTo || nowFrom == nowTo) {
      return;
    }
    List<int[]> anchors = increasing(unique(oldFrom, oldTo, nowFrom, nowTo));
    int lastOld = oldFrom;
    int lastNow = nowFrom;
    for (int[] anchor : anchors) {
      match[anchor[0]] = anchor[1];
      open.add(new int[] {lastOld, anchor[0], lastNow, anchor[1]});
      lastOld = anchor[0] + 1;
      lastNow = anchor[1] + 1;
    }
    if (!anchors.isEmpty()) {
      open.add(new int[] {lastOld, oldTo, lastNow, nowTo});
    }
  }

  /// Pairs of sentences that occur once on each side, in the old order.
  private List<int[]> unique(int oldFrom, int oldTo, int nowFrom, int nowTo) {
    Map<String, Integer> places = new HashMap<>();
    for (int j = nowFrom; j < nowTo; j++) {
      int place = j;
      places.compute(now.get(j).key(), (key, seen) -> seen == null ? place : OFTEN);
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int i = oldFrom; i < oldTo; i++) {
      counts.merge(old.get(i).key(), ONCE, (a, b) -> OFTEN);
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = oldFrom; i < oldTo; i++) {
      Integer place = places.get(old.get(i).key());
      if (place != null && place >= 0 && counts.getOrDefault(old.get(i).key(), OFTEN) == ONCE) {
        pairs.add(new int[] {i, place});
      }
    }
    return pairs;
  }

  /// The longest run in which the new places increase too.
  private static List<int[]> increasing(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int p = 0; p < pairs.size(); p++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) / 2;
        if (pairs.get(tails[middle])[1] < pairs.get(p)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[p] = low > 0 ? tails[low - 1] : -1;
      tails[low] = p;
      length = Math.max(length, low + 1);
    }
    List<int[]> run = new ArrayList<>();
    for (int p = length > 0 ? tails[length - 1] : -1; p >= 0; p = before[p]) {
      run.add(pairs.get(p));
    }
    return run.reversed();
  }
}

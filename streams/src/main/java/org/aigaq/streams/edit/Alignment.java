package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Which sentence became which.
///
/// @param equal sentences that stayed, moved ones included
/// @param moved of those, found elsewhere
/// @param pairs sentences that changed
/// @param removed sentences without a successor
/// @param added sentences without a predecessor
record Alignment(
    int equal, int moved, List<Pair> pairs, List<Sentence> removed, List<Sentence> added) {

  private static final int LEAD_SENTENCES = 3;

  static Alignment of(List<Sentence> old, List<Sentence> now, Lexicon lexicon) {
    return new Builder(old, now, lexicon).build();
  }

  private static final class Builder {
    private final List<Sentence> old;
    private final List<Sentence> now;
    private final Lexicon lexicon;
    private final int[] match;
    private final boolean[] anchored;
    private final boolean[] taken;
    private final List<Pair> pairs = new ArrayList<>();
    private int equal;
    private int moved;

    Builder(List<Sentence> old, List<Sentence> now, Lexicon lexicon) {
      this.lexicon = lexicon;
      this.old = old;
      this.now = now;
      this.match = Anchors.of(old, now);
      this.anchored = new boolean[old.size()];
      this.taken = new boolean[now.size()];
    }

    Alignment build() {
      for (int i = 0; i < match.length; i++) {
        if (match[i] >= 0) {
          anchored[i] = true;
          taken[match[i]] = true;
          equal++;
        }
      }
      moves();
      gaps();
      fuzzyMoves();
      List<Sentence> removed = new ArrayList<>();
      for (int i = 0; i < match.length; i++) {
        if (match[i] < 0) {
          removed.add(old.get(i));
        }
      }
      List<Sentence> added = new ArrayList<>();
      for (int j = 0; j < taken.length; j++) {
        if (!taken[j]) {
          added.add(now.get(j));
        }
      }
      return new Alignment(equal, moved, pairs, removed, added);
    }

    /// The same sentence gone here and come there.
    private void moves() {
      Map<String, List<Integer>> free = new HashMap<>();
      for (int j = taken.length - 1; j >= 0; j--) {
        if (!taken[j]) {
          free.computeIfAbsent(now.get(j).key(), key -> new ArrayList<>()).add(j);
        }
      }
      for (int i = 0; i < match.length; i++) {
        List<Integer> places = match[i] < 0 ? free.get(old.get(i).key()) : null;
        if (places != null && !places.isEmpty()) {
          take(i, places.removeLast());
          equal++;
          moved++;
        }
      }
    }

    private void take(int i, int j) {
      match[i] = j;
      taken[j] = true;
    }

    /// Between two anchors: cut anew, or changed.
    private void gaps() {
      int oldFrom = 0;
      int nowFrom = 0;
      for (int i = 0; i <= old.size(); i++) {
        boolean end = i == old.size();
        if (end || anchored[i]) {
          int nowTo = end ? now.size() : match[i];
          gap(freeOld(oldFrom, i), freeNow(nowFrom, nowTo));
          oldFrom = i + 1;
          nowFrom = nowTo + 1;
        }
      }
    }

    private List<Integer> freeOld(int from, int to) {
      return IntStream.range(from, to).filter(i -> match[i] < 0).boxed().toList();
    }

    private List<Integer> freeNow(int from, int to) {
      return IntStream.range(from, to).filter(j -> !taken[j]).boxed().toList();
    }

    private void gap(List<Integer> before, List<Integer> after) {
      if (before.isEmpty() || after.isEmpty()) {
        return;
      }
      List<Sentence> was = before.stream().map(old::get).toList();
      List<Sentence> is = after.stream().map(now::get).toList();
      if (key(was).equals(key(is))) {
        before.forEach(i -> match[i] = after.getFirst());
        after.forEach(j -> taken[j] = true);
        equal += before.size();
        return;
      }
      for (int[] link : Similar.align(was, is)) {
        pair(before.get(link[0]), after.get(link[1]));
      }
    }

    private static String key(List<Sentence> sentences) {
      StringBuilder key = new StringBuilder();
      sentences.forEach(sentence -> key.append(sentence.key()).append(' '));
      return key.toString();
    }

    private void pair(int i, int j) {
      take(i, j);
      Pair.Place place = Math.min(i, j) < LEAD_SENTENCES ? Pair.Place.LEAD : Pair.Place.BODY;
      pairs.add(Pair.of(place, old.get(i), now.get(j), lexicon));
    }

    /// Changed and moved at once: only a close resemblance counts.
    private void fuzzyMoves() {
      Map<String, List<Integer>> rare = new HashMap<>();
      for (int j = 0; j < taken.length; j++) {
        if (!taken[j]) {
          for (String word : Similar.words(now.get(j))) {
            rare.computeIfAbsent(word, w -> new ArrayList<>()).add(j);
          }
        }
      }
      for (int i = 0; i < match.length; i++) {
        if (match[i] < 0) {
          int j = Similar.closest(old.get(i), now, candidates(old.get(i), rare));
          if (j >= 0) {
            pair(i, j);
          }
        }
      }
    }

    private Set<Integer> candidates(Sentence sentence, Map<String, List<Integer>> rare) {
      Set<Integer> candidates = new HashSet<>();
      for (String word : Similar.words(sentence)) {
        List<Integer> places = rare.getOrDefault(word, List.of());
        if (places.size() <= Similar.RARE) {
          places.stream().filter(j -> !taken[j]).forEach(candidates::add);
        }
      }
      return candidates;
    }
  }
}

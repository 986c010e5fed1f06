package org.aigaq.newsroom.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is right to say at the end of a play. An article that is named nowhere must not be called
/// removed, and that is all that is asked of it.
///
/// @param removed articles whose removal must be confirmed, and stands at the end
/// @param restored articles whose removal must be confirmed and then called restored
/// @param back articles that were away for so short a time that a removal may have been raised, not
///   confirmed; at the end none may stand
/// @param moved articles that must be known to have moved; their removal may never be confirmed
/// @param flapping articles that come and go: their removal may not be confirmed
/// @param either articles whose removal may be confirmed or not
/// @param edits labels by article: an edit with one of them must be told
/// @param outages kinds of host events: one of them must be told; empty: none is asked for
/// @param statuses of articles at the end: one of these
/// @param blocked countries from which alone the host cannot be reached: that must be told; empty:
///   it must not
/// @param quiet no alert of any kind may be told of any article or host of the play
public record Truth(
    Set<String> removed,
    Set<String> restored,
    Set<String> back,
    Set<String> moved,
    Set<String> flapping,
    Set<String> either,
    Map<String, List<String>> edits,
    Set<String> outages,
    Map<String, List<String>> statuses,
    Set<String> blocked,
    boolean quiet) {

  public Truth {
    removed = Set.copyOf(removed);
    restored = Set.copyOf(restored);
    back = Set.copyOf(back);
    moved = Set.copyOf(moved);
    flapping = Set.copyOf(flapping);
    either = Set.copyOf(either);
    edits = Map.copyOf(edits);
    outages = Set.copyOf(outages);
    statuses = Map.copyOf(statuses);
    blocked = Set.copyOf(blocked);
  }

  /// Whether a confirmed removal of the article is right, at some time of the play.
  public boolean confirms(String article) {
    return removed.contains(article) || restored.contains(article);
  }
}

package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// Who is said to have said it: a source that went, came, or became another.
final class Attributions {
  /// What one sentence says of its sources.
  ///
  /// @param sources the word beside "according to"
  private record Said(List<Token> sources, int verbs, List<String> words) {
    int total() {
      return sources.size() + verbs;
    }
  }

  private Attributions() {}

  static void find(Comparison c, Pair pair, Findings found) {
    Said old = said(c, pair.oldWords());
    Said now = said(c, pair.nowWords());
    boolean lost = old.total() > 0 && now.total() == 0;
    boolean came = old.total() == 0 && now.total() > 0;
    boolean other = !old.sources().isEmpty() && now.total() > 0 && !kept(old, pair);
    if (lost || came || other) {
      found.add(Label.ATTRIBUTION_CHANGED, pair.place(), shown(old, now));
    }
  }

  private static String shown(Said old, Said now) {
    String before = String.join(", ", old.words());
    String after = String.join(", ", now.words());
    return before.isEmpty()
        ? "+ " + after
        : after.isEmpty() ? "− " + before : before + " → " + after;
  }

  /// A source of the old sentence is in the new one in some form.
  private static boolean kept(Said old, Pair pair) {
    return old.sources().stream()
        .anyMatch(
            source ->
                pair.nowWords().stream()
                    .anyMatch(
                        word ->
                            word.key().equals(source.key())
                                || Names.same(word.key(), source.key())));
  }

  private static Said said(Comparison c, List<Token> words) {
    List<Token> sources = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Lexicon.Hit hit : c.lexicon().hits("source_after", words)) {
      if (hit.to() < words.size()) {
        sources.add(words.get(hit.to()));
        shown.add(hit.words() + " " + words.get(hit.to()).text());
      }
    }
    for (Lexicon.Hit hit : c.lexicon().hits("source_before", words)) {
      if (hit.from() > 0) {
        sources.add(words.get(hit.from() - 1));
        shown.add(words.get(hit.from() - 1).text() + " " + hit.words());
      }
    }
    List<Lexicon.Hit> verbs = c.lexicon().hits("says", words);
    verbs.forEach(hit -> shown.add(hit.words()));
    return new Said(sources, verbs.size(), shown);
  }
}

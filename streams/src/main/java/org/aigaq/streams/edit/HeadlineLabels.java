package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// The title changed; it softened when a hedge came or a hard word went without another.
final class HeadlineLabels {
  private HeadlineLabels() {}

  static void find(Comparison c, Findings found) {
    Pair title = c.title();
    if (title.cosmetic()) {
      return;
    }
    found.add(
        Label.HEADLINE_CHANGED,
        Pair.Place.TITLE,
        Texts.shown(title.old().text()) + " → " + Texts.shown(title.now().text()));
    List<String> softer = new ArrayList<>();
    List<Lexicon.Hit> hedges = c.lexicon().hits("hedge", title.nowWords());
    if (hedges.size() > c.lexicon().hits("hedge", title.oldWords()).size()) {
      hedges.forEach(hit -> softer.add("+ " + hit.words()));
    }
    List<Lexicon.Hit> hard = c.lexicon().hits("strong", title.oldWords());
    if (hard.size() > c.lexicon().hits("strong", title.nowWords()).size()) {
      hard.stream()
          .filter(hit -> !stillThere(hit, title))
          .forEach(hit -> softer.add("− " + hit.words()));
    }
    if (!softer.isEmpty()) {
      found.add(Label.HEADLINE_SOFTENED, Pair.Place.TITLE, softer.toArray(String[]::new));
    }
  }

  private static boolean stillThere(Lexicon.Hit hit, Pair title) {
    Token word = title.oldWords().get(hit.from());
    return title.nowWords().stream()
        .anyMatch(now -> now.key().equals(word.key()) || Typos.spelling(word, now));
  }
}

package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// The title changed; it softened when a hedge came, a hard word went without another, or a weak
/// word came where a hard one went.
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
    List<Lexicon.Hit> hedges = c.lexicon().hits("hedges", title.nowWords());
    if (hedges.size() > c.lexicon().hits("hedges", title.oldWords()).size()) {
      hedges.forEach(hit -> softer.add("+ " + hit.words()));
    }
    softer.addAll(weaker(c.lexicon(), title));
    if (!softer.isEmpty()) {
      found.add(Label.HEADLINE_SOFTENED, Pair.Place.TITLE, softer.toArray(String[]::new));
    }
  }

  private static List<String> weaker(Lexicon lexicon, Pair title) {
    List<Lexicon.Hit> hard = lexicon.hits("hard", title.oldWords());
    List<Lexicon.Hit> gone = hard.stream().filter(hit -> !in(hit, title, lexicon)).toList();
    int come = lexicon.hits("hard", title.nowWords()).size() - (hard.size() - gone.size());
    boolean weakCame =
        lexicon.hits("soft", title.nowWords()).size()
            > lexicon.hits("soft", title.oldWords()).size();
    boolean weaker = !gone.isEmpty() && (come <= 0 || (weakCame && come < gone.size()));
    return weaker ? gone.stream().map(hit -> "− " + hit.words()).toList() : List.of();
  }

  private static boolean in(Lexicon.Hit hit, Pair title, Lexicon lexicon) {
    Token word = title.oldWords().get(hit.from());
    return title.nowWords().stream()
        .anyMatch(now -> now.key().equals(word.key()) || Typos.spelling(word, now, lexicon));
  }
}

package org.aigaq.streams.edit;

import java.util.List;
import java.util.stream.Stream;

/// Notes by which a newsroom says that it changed something.
final class Notes {
  private Notes() {}

  static void find(Comparison c, Findings found) {
    Stream.concat(
            c.text().added().stream(),
            c.text().pairs().stream().filter(pair -> !is(pair.old(), c.lexicon())).map(Pair::now))
        .filter(sentence -> is(sentence, c.lexicon()))
        .forEach(sentence -> found.add(Label.CORRECTION_NOTE, Pair.Place.TITLE, sentence.text()));
  }

  /// A phrase of two words or more anywhere, or one word that a sign sets apart.
  static boolean is(Sentence sentence, Lexicon lexicon) {
    List<Token> tokens = sentence.tokens();
    for (Lexicon.Hit hit : lexicon.hits("notes", tokens)) {
      boolean phrase = hit.to() - hit.from() > 1;
      boolean apart = hit.to() >= tokens.size() || tokens.get(hit.to()).sign();
      if (phrase || (apart && tokens.get(hit.from()).opens())) {
        return true;
      }
    }
    return false;
  }
}

package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two versions, aligned: what the labels are read from.
///
/// @param title the titles as a pair
/// @param changed the title and all changed sentences, as far as more than spelling changed
record Comparison(
    Version old,
    Version now,
    List<Sentence> oldText,
    List<Sentence> nowText,
    Pair title,
    Alignment text,
    List<Pair> changed,
    Lexicon lexicon) {

  static Comparison of(Version old, Version now, @Nullable String language) {
    List<Sentence> before = SentenceSplitter.split(old.text());
    List<Sentence> after = SentenceSplitter.split(now.text());
    Pair title = Pair.of(Pair.Place.TITLE, sentence(old.title()), sentence(now.title()));
    Alignment text = Alignment.of(before, after);
    Lexicon lexicon = Lexicon.of(language, now.title() + " " + now.text() + " " + old.text());
    return new Comparison(old, now, before, after, title, text, changed(title, text), lexicon);
  }

  private static Sentence sentence(String title) {
    return Sentence.of(Folding.plain(title).strip(), 0);
  }

  private static List<Pair> changed(Pair title, Alignment text) {
    List<Pair> changed = new ArrayList<>();
    if (!title.cosmetic()) {
      changed.add(title);
    }
    text.pairs().stream().filter(pair -> !pair.cosmetic()).forEach(changed::add);
    return changed;
  }

  int addedWords() {
    return words(text.added()) + sum(false);
  }

  int removedWords() {
    return words(text.removed()) + sum(true);
  }

  private int sum(boolean removed) {
    return changed().stream()
        .flatMap(pair -> pair.deltas().stream())
        .filter(delta -> !delta.cosmetic())
        .mapToInt(delta -> removed ? delta.old().size() : delta.now().size())
        .sum();
  }

  static int words(List<Sentence> sentences) {
    return sentences.stream().mapToInt(Sentence::words).sum();
  }
}

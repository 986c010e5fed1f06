package org.aigaq.streams.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two versions, aligned: what the labels are read from.
///
/// @param title the titles as a pair
/// @param changed the title and all changed sentences, as far as more than spelling changed
record Comparison(
    Version old,
    Version now,
    Body before,
    Body after,
    Pair title,
    Alignment text,
    List<Pair> changed,
    Lexicon lexicon,
    boolean otherScript) {

  /// A text, read.
  ///
  /// @param sentences without what stands around the article
  /// @param authors of byline lines
  /// @param dated of a line with the day of publication
  record Body(List<Sentence> sentences, Set<String> authors, @Nullable LocalDate dated) {}

  static Comparison of(Version old, Version now, Lexicon lexicon) {
    Frame oldFrame = Frame.of(old.text(), lexicon);
    Frame nowFrame = Frame.of(now.text(), lexicon);
    Scripts scripts = Scripts.of(old, now, lexicon.language());
    List<Sentence> before = SentenceSplitter.split(scripts.old(oldFrame.text()));
    List<Sentence> after = SentenceSplitter.split(scripts.now(nowFrame.text()));
    Canon canon = new Canon(lexicon, clocks(before, after));
    before = before.stream().map(canon::of).toList();
    after = after.stream().map(canon::of).toList();
    String oldTitle = Title.without(scripts.old(old.title()), scripts.now(now.title()));
    String nowTitle = Title.without(scripts.now(now.title()), oldTitle);
    Pair title =
        Pair.of(
            Pair.Place.TITLE,
            canon.of(Sentence.of(oldTitle, 0)),
            canon.of(Sentence.of(nowTitle, 0)),
            lexicon);
    Alignment text = Alignment.of(before, after, lexicon);
    return new Comparison(
        old,
        now,
        new Body(before, oldFrame.authors(), oldFrame.dated()),
        new Body(after, nowFrame.authors(), nowFrame.dated()),
        title,
        text,
        changed(title, text),
        lexicon,
        scripts.turned());
  }

  List<Sentence> oldText() {
    return before.sentences();
  }

  List<Sentence> nowText() {
    return after.sentences();
  }

  private static Set<String> clocks(List<Sentence> before, List<Sentence> after) {
    Set<String> clocks = new HashSet<>();
    Stream.concat(before.stream(), after.stream())
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> token.kind() == Token.Kind.DATE)
        .forEach(token -> clocks.add(token.key()));
    return clocks;
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

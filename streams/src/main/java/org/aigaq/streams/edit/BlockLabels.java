package org.aigaq.streams.edit;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whole passages that went or came, and texts that became others.
final class BlockLabels {
  private static final int PASSAGE = 15;
  private static final int PARAGRAPH = 7;
  private static final int SCATTERED = 25;
  private static final double OTHER_TEXT = 0.10;
  private static final double REWRITTEN = 0.5;
  private static final int FEW_SENTENCES = 4;
  private static final int FEW_WORDS = 20;

  private BlockLabels() {}

  /// Another text stands at the address; nothing else is worth saying then.
  static boolean replaced(Comparison c, Findings found) {
    int words = Comparison.words(c.oldText());
    boolean other =
        words >= FEW_WORDS
            && Comparison.words(c.nowText()) >= FEW_WORDS
            && aligned(c) < 0.2
            && Similar.cosine(c.oldText(), c.nowText()) < OTHER_TEXT;
    if (other) {
      found.add(
          Label.REPLACED,
          Pair.Place.TITLE,
          Texts.shown(c.old().title()) + " → " + Texts.shown(c.now().title()));
    }
    return other;
  }

  private static double aligned(Comparison c) {
    int all = c.oldText().size();
    return all == 0 ? 1 : (double) (c.text().equal() + c.text().pairs().size()) / all;
  }

  /// @param quotes keys of quotations that are told as removed already
  static void find(Comparison c, Findings found, Set<String> quotes) {
    List<Sentence> removed =
        c.text().removed().stream().filter(sentence -> !told(sentence, quotes)).toList();
    List<Sentence> added =
        c.text().added().stream().filter(sentence -> !Notes.is(sentence, c.lexicon())).toList();
    passages(Label.PARAGRAPH_REMOVED, removed, found, whole(removed, c.oldText(), added));
    passages(Label.PARAGRAPH_ADDED, added, found, whole(added, c.nowText(), removed));
  }

  /// Most sentences have no near successor, and others came; then single passages, quotations and
  /// names that went with them are not told one by one.
  static boolean rewritten(Comparison c, Findings found) {
    boolean anew = Comparison.words(c.text().added()) * 3 >= Comparison.words(c.text().removed());
    boolean rewritten = c.oldText().size() >= FEW_SENTENCES && aligned(c) < REWRITTEN && anew;
    if (rewritten) {
      found.add(Label.REWRITTEN, Pair.Place.BODY);
    }
    return rewritten;
  }

  /// Paragraphs all of which went, where nothing came that may have taken their place.
  private static Set<Integer> whole(
      List<Sentence> sentences, List<Sentence> text, List<Sentence> others) {
    if (!others.isEmpty()) {
      return Set.of();
    }
    Set<Integer> whole =
        sentences.stream().map(Sentence::paragraph).collect(Collectors.toCollection(HashSet::new));
    Set<Sentence> these = Collections.newSetFromMap(new IdentityHashMap<>());
    these.addAll(sentences);
    text.stream().filter(s -> !these.contains(s)).forEach(s -> whole.remove(s.paragraph()));
    return whole;
  }

  /// Most of the sentence is such a quotation.
  private static boolean told(Sentence sentence, Set<String> quotes) {
    return quotes.stream()
        .anyMatch(
            quote ->
                (sentence.key().contains(quote) && quote.length() * 2 > sentence.key().length())
                    || quote.contains(sentence.key()));
  }

  /// Sentences of neighbouring paragraphs make one passage.
  private static void passages(
      Label label, List<Sentence> sentences, Findings found, Set<Integer> whole) {
    boolean many = Comparison.words(sentences) >= SCATTERED;
    int start = 0;
    for (int i = 1; i <= sentences.size(); i++) {
      boolean ends =
          i == sentences.size()
              || sentences.get(i).paragraph() > sentences.get(i - 1).paragraph() + 1;
      if (ends) {
        List<Sentence> passage = sentences.subList(start, i);
        int words = Comparison.words(passage);
        boolean paragraph = words >= PARAGRAPH && whole.contains(passage.getFirst().paragraph());
        if (many || words >= PASSAGE || paragraph) {
          found.add(label, Pair.Place.BODY, passage.getFirst().text());
        }
        start = i;
      }
    }
  }
}

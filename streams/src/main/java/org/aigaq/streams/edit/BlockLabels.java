package org.aigaq.streams.edit;

import java.util.List;
import java.util.Set;

/// Whole passages that went or came, and texts that became others.
final class BlockLabels {
  private static final int PASSAGE = 15;
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
            && Bag.of(c.oldText()).cosine(Bag.of(c.nowText())) < OTHER_TEXT;
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
    passages(Label.PARAGRAPH_REMOVED, removed, found);
    List<Sentence> added =
        c.text().added().stream().filter(sentence -> !Notes.is(sentence, c.lexicon())).toList();
    passages(Label.PARAGRAPH_ADDED, added, found);
    boolean anew = Comparison.words(added) * 3 >= Comparison.words(removed);
    if (c.oldText().size() >= FEW_SENTENCES && aligned(c) < REWRITTEN && anew) {
      found.add(Label.REWRITTEN, Pair.Place.BODY);
    }
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
  private static void passages(Label label, List<Sentence> sentences, Findings found) {
    boolean many = Comparison.words(sentences) >= SCATTERED;
    int start = 0;
    for (int i = 1; i <= sentences.size(); i++) {
      boolean ends =
          i == sentences.size()
              || sentences.get(i).paragraph() > sentences.get(i - 1).paragraph() + 1;
      if (ends) {
        List<Sentence> passage = sentences.subList(start, i);
        if (many || Comparison.words(passage) >= PASSAGE) {
          found.add(label, Pair.Place.BODY, passage.getFirst().text());
        }
        start = i;
      }
    }
  }
}

package org.aigaq.streams.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Edit;
import org.jspecify.annotations.Nullable;

/// What differs between two versions of an article: sentences are aligned, changed ones compared
/// word by word, and the differences labelled. Cost is bounded for texts of 300 KB.
///
/// Significance, 0..1: the labels' weights times their places, of which each adds to what the
/// others leave (`1 - product(1 - weight * place)`), and a share for how much of the text went
/// (0.35) or came (0.1).
public final class Compare {
  private static final double REMOVED_SHARE = 0.35;
  private static final double ADDED_SHARE = 0.1;

  /// Words, added and removed, that the turn from one script into another may cost.
  private static final double TURNED = 0.06;

  private static final int FEW = 4;

  /// Of a change of words that no label names.
  private static final double UNNAMED = 0.05;

  /// Labels that nobody expects a note for.
  private static final Set<Label> OPEN = Set.of(Label.IMAGE_CHANGED, Label.PARAGRAPH_ADDED);

  private Compare() {}

  /// Compares an article with its version before.
  ///
  /// @param language BCP-47; absent: guessed from the letters. Labels that need words of a language
  ///   abstain in one that has no word list.
  public static Edit compare(Version old, Version now, @Nullable String language) {
    String sample = now.title() + " " + now.text() + " " + old.text();
    return compareWith(old, now, Lexicon.of(language, sample));
  }

  static Edit compareWith(Version old, Version now, Lexicon lexicon) {
    Comparison c = Comparison.of(old, now, lexicon);
    Findings found = new Findings();
    if (!BlockLabels.replaced(c, found)) {
      HeadlineLabels.find(c, found);
      NumberLabels.find(c, found);
      boolean rewritten = BlockLabels.rewritten(c, found);
      NameLabels.find(c, found, rewritten);
      if (!rewritten) {
        BlockLabels.find(c, found, QuoteLabels.find(c, found));
      }
      PhraseLabels.find(c, found);
      Notes.find(c, found);
    }
    MetaLabels.find(c, found);
    return edit(c, found);
  }

  /// Equal for versions that differ in nothing but lines that change by themselves, such as
  /// counters, and in when the page says it was touched: those are one version.
  public static String fingerprint(Version version) {
    return Ids.of(
        version.title(),
        String.join("\n", version.authors()),
        String.valueOf(version.publishedAt()),
        String.valueOf(version.image()),
        written(version.text()));
  }

  private static String written(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !Volatile.line(Folding.plain(line)))
        .collect(Collectors.joining("\n"));
  }

  private static Edit edit(Comparison c, Findings found) {
    int added = c.addedWords();
    int removed = c.removedWords();
    boolean cosmetic = found.isEmpty() && added + removed == 0 || turned(c, found, added + removed);
    boolean silent = !cosmetic && silent(c, found, removed);
    return new Edit(
        cosmetic,
        cosmetic ? List.of() : found.labels().stream().map(Label::id).toList(),
        cosmetic ? 0 : significance(c, found, added, removed),
        silent,
        added,
        removed,
        cosmetic ? Map.of() : found.words(),
        cosmetic ? Map.copyOf(Summaries.COSMETIC) : Summaries.of(found, added, removed));
  }

  /// The same text in another script, but for what no alphabet turns back.
  private static boolean turned(Comparison c, Findings found, int words) {
    return c.otherScript()
        && !found.has(Label.NUMBER_CHANGED)
        && words <= Math.max(FEW, TURNED * Comparison.words(c.oldText()));
  }

  private static boolean silent(Comparison c, Findings found, int removed) {
    List<Label> labels = found.labels();
    boolean onlyOpen = OPEN.containsAll(labels) && removed == 0;
    boolean dated =
        c.now().modifiedAt() != null && !Objects.equals(c.now().modifiedAt(), c.old().modifiedAt());
    return !onlyOpen && !found.has(Label.CORRECTION_NOTE) && !dated;
  }

  private static double significance(Comparison c, Findings found, int added, int removed) {
    double words = Math.max(1, Comparison.words(c.oldText()) + c.title().oldWords().size());
    double share =
        REMOVED_SHARE * Math.min(1, removed / words) + ADDED_SHARE * Math.min(1, added / words);
    double labels = found.isEmpty() ? UNNAMED : found.weight();
    return Math.round((labels + (1 - labels) * share) * 100) / 100.0;
  }
}

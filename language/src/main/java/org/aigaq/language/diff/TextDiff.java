package org.aigaq.language.diff;

import java.util.List;

/// How a text differs from an older one, paragraph by paragraph, in reading order.
///
/// @param exact false when the texts were too large or too different for words: changed paragraphs
///   are then shown whole
public record TextDiff(List<Paragraph> paragraphs, boolean exact) {
  public TextDiff {
    paragraphs = List.copyOf(paragraphs);
  }

  /// What became of a paragraph.
  public enum Change {
    SAME,
    /// Words inside it differ: its runs say which.
    CHANGED,
    ADDED,
    REMOVED,
    /// Unchanged, but it used to be elsewhere.
    MOVED_HERE,
    /// Unchanged, but it is elsewhere now.
    MOVED_AWAY
  }

  /// A paragraph of the new text, or of the old one where it was removed.
  public record Paragraph(Change change, List<Run> runs) {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    static Paragraph whole(Change change, String text) {
      Run.Kind kind =
          switch (change) {
            case ADDED -> Run.Kind.ADDED;
            case REMOVED -> Run.Kind.REMOVED;
            default -> Run.Kind.SAME;
          };
      return new Paragraph(change, List.of(new Run(kind, text)));
    }

    /// The text of all its runs, old and new.
    public String text() {
      StringBuilder text = new StringBuilder();
      runs.forEach(run -> text.append(run.text()));
      return text.toString();
    }
  }

  /// Neighbouring words of one fate.
  public record Run(Kind kind, String text) {
    /// In both texts, only in the new one, only in the old one.
    public enum Kind {
      SAME,
      ADDED,
      REMOVED
    }
  }

  public boolean unchanged() {
    return paragraphs.stream().allMatch(p -> p.change() == Change.SAME);
  }

  /// Words that are only in the new text.
  public int addedWords() {
    return words(Run.Kind.ADDED);
  }

  /// Words that are only in the old text.
  public int removedWords() {
    return words(Run.Kind.REMOVED);
  }

  private int words(Run.Kind kind) {
    return paragraphs.stream()
        .flatMap(p -> p.runs().stream())
        .filter(run -> run.kind() == kind)
        .mapToInt(run -> (int) Tokens.of(run.text()).stream().filter(Tokens::isWord).count())
        .sum();
  }
}

package org.aigaq.language.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.language.diff.TextDiff.Change;
import org.aigaq.language.diff.TextDiff.Paragraph;
import org.aigaq.language.diff.TextDiff.Run;

/// Compares two texts whose paragraphs are separated by newlines.
///
/// Paragraphs are aligned first (Myers, "An O(ND) difference algorithm and its variations", 1986);
/// inside a gap, old and new paragraphs that share enough words are paired in order, and only those
/// are compared by words. The cost is bounded whatever the texts are.
public final class WordDiff {
  /// Lines of both texts that differ; beyond, everything between is removed and added whole.
  private static final int MAX_PARAGRAPHS = 4_000;

  /// Tokens of both paragraphs that differ.
  private static final int MAX_TOKENS = 8_000;

  /// Tokens compared by words in one call.
  private static final int BUDGET = 40_000;

  private int budget = BUDGET;
  private boolean exact = true;

  private WordDiff() {}

  /// @param before the older text
  public static TextDiff compare(String before, String after) {
    return new WordDiff().run(before, after);
  }

  private TextDiff run(String before, String after) {
    List<String> old = paragraphs(before);
    List<String> now = paragraphs(after);
    List<Paragraph> result = new ArrayList<>();
    Frame<String> frame = Frame.of(old, now);
    same(result, frame.prefix());
    if (frame.before().size() + frame.after().size() > MAX_PARAGRAPHS) {
      exact = false;
      gap(result, frame.before(), frame.after(), false);
    } else {
      align(result, frame.before(), frame.after());
    }
    same(result, frame.suffix());
    return new TextDiff(Moves.mark(result), exact);
  }

  private void align(List<Paragraph> result, List<String> old, List<String> now) {
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int from = delta.getSource().getPosition();
      same(result, old.subList(at, from));
      gap(result, delta.getSource().getLines(), delta.getTarget().getLines(), true);
      at = from + delta.getSource().size();
    }
    same(result, old.subList(at, old.size()));
  }

  private void gap(List<Paragraph> result, List<String> old, List<String> now, boolean pair) {
    int o = 0;
    int n = 0;
    List<int[]> pairs = pair ? Pairing.of(old, now) : List.of();
    for (int[] match : pairs) {
      whole(result, Change.REMOVED, old.subList(o, match[0]));
      whole(result, Change.ADDED, now.subList(n, match[1]));
      words(result, old.get(match[0]), now.get(match[1]));
      o = match[0] + 1;
      n = match[1] + 1;
    }
    whole(result, Change.REMOVED, old.subList(o, old.size()));
    whole(result, Change.ADDED, now.subList(n, now.size()));
  }

  private void words(List<Paragraph> result, String old, String now) {
    Frame<String> frame = Frame.of(Tokens.of(old), Tokens.of(now));
    int tokens = frame.before().size() + frame.after().size();
    if (tokens > MAX_TOKENS || tokens > budget) {
      exact = false;
      whole(result, Change.REMOVED, List.of(old));
      whole(result, Change.ADDED, List.of(now));
      return;
    }
    budget -= tokens;
    Runs runs = new Runs();
    runs.same(frame.prefix());
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(frame.before(), frame.after()).getDeltas()) {
      int from = delta.getSource().getPosition();
      runs.same(frame.before().subList(at, from));
      runs.changed(delta.getSource().getLines(), delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    runs.same(frame.before().subList(at, frame.before().size()));
    runs.same(frame.suffix());
    result.add(new Paragraph(Change.CHANGED, runs.toList()));
  }

  private static void same(List<Paragraph> result, List<String> paragraphs) {
    whole(result, Change.SAME, paragraphs);
  }

  private static void whole(List<Paragraph> result, Change change, List<String> paragraphs) {
    paragraphs.forEach(text -> result.add(Paragraph.whole(change, text)));
  }

  private static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// Two lists without what they begin and end alike with: edits are local, so little remains.
  private record Frame<T>(List<T> prefix, List<T> before, List<T> after, List<T> suffix) {
    static <T> Frame<T> of(List<T> before, List<T> after) {
      int shorter = Math.min(before.size(), after.size());
      int head = 0;
      while (head < shorter && before.get(head).equals(after.get(head))) {
        head++;
      }
      int tail = 0;
      while (tail < shorter - head
          && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
        tail++;
      }
      return new Frame<>(
          before.subList(0, head),
          before.subList(head, before.size() - tail),
          after.subList(head, after.size() - tail),
          before.subList(before.size() - tail, before.size()));
    }
  }

  /// A removed paragraph that is added elsewhere word for word has moved.
  private static final class Moves {
    static List<Paragraph> mark(List<Paragraph> paragraphs) {
      Map<String, Integer> removed = count(paragraphs, Change.REMOVED);
      Map<String, Integer> added = count(paragraphs, Change.ADDED);
      return paragraphs.stream()
          .map(
              p ->
                  switch (p.change()) {
                    case REMOVED -> moved(p, added, Change.MOVED_AWAY);
                    case ADDED -> moved(p, removed, Change.MOVED_HERE);
                    default -> p;
                  })
          .toList();
    }

    private static Paragraph moved(Paragraph p, Map<String, Integer> other, Change change) {
      int left = other.merge(p.text(), -1, Integer::sum);
      return left >= 0 ? Paragraph.whole(change, p.text()) : p;
    }

    private static Map<String, Integer> count(List<Paragraph> paragraphs, Change change) {
      Map<String, Integer> counts = new HashMap<>();
      paragraphs.stream()
          .filter(p -> p.change() == change)
          .forEach(p -> counts.merge(p.text(), 1, Integer::sum));
      return counts;
    }
  }

  /// Collects runs; what stands between two changes and is white space only joins them, so that a
  /// rewritten phrase is one change and not one per word.
  private static final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private String between = "";

    void same(List<String> tokens) {
      if (tokens.isEmpty()) {
        return;
      }
      boolean open = !removed.isEmpty() || !added.isEmpty();
      if (open && tokens.size() == 1 && Tokens.isSpace(tokens.getFirst())) {
        between = tokens.getFirst();
        return;
      }
      close();
      add(Run.Kind.SAME, String.join("", tokens));
    }

    void changed(List<String> old, List<String> now) {
      if (!between.isEmpty()) {
        removed.append(between);
        added.append(between);
        between = "";
      }
      old.forEach(removed::append);
      now.forEach(added::append);
    }

    List<Run> toList() {
      close();
      return runs;
    }

    private void close() {
      add(Run.Kind.REMOVED, removed.toString());
      add(Run.Kind.ADDED, added.toString());
      removed.setLength(0);
      added.setLength(0);
      add(Run.Kind.SAME, between);
      between = "";
    }

    private void add(Run.Kind kind, String text) {
      if (text.isEmpty()) {
        return;
      }
      if (!runs.isEmpty() && runs.getLast().kind() == kind) {
        runs.set(runs.size() - 1, new Run(kind, runs.getLast().text() + text));
      } else {
        runs.add(new Run(kind, text));
      }
    }
  }
}

package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.language.diff.TextDiff;
import org.aigaq.language.diff.TextDiff.Change;
import org.aigaq.language.diff.TextDiff.Paragraph;
import org.aigaq.language.diff.TextDiff.Run;

/// A difference as marked-up prose. Counts the changes it wrote, so that they can be walked through
/// by number.
final class DiffText {
  /// Unchanged paragraphs left standing beside a change.
  private static final int CONTEXT = 1;

  /// A fold saves nothing below this.
  private static final int SHORTEST_FOLD = 2;

  private final View view;
  private int changes;

  DiffText(View view) {
    this.view = view;
  }

  int changes() {
    return changes;
  }

  /// A headline or byline: one paragraph, no folding.
  Html inline(TextDiff diff) {
    List<Html> parts = new ArrayList<>();
    for (Paragraph paragraph : diff.paragraphs()) {
      if (!parts.isEmpty()) {
        parts.add(text(" "));
      }
      parts.add(runs(paragraph));
    }
    return many(parts.stream());
  }

  Html body(TextDiff diff) {
    List<Paragraph> all = diff.paragraphs();
    List<Html> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); ) {
      int end = i;
      while (end < all.size() && all.get(end).change() == Change.SAME) {
        end++;
      }
      if (end > i) {
        unchanged(shown, all.subList(i, end), i == 0, end == all.size());
        i = end;
      } else {
        shown.add(paragraph(all.get(i++)));
      }
    }
    return many(shown.stream());
  }

  private void unchanged(List<Html> shown, List<Paragraph> same, boolean first, boolean last) {
    int from = first ? 0 : CONTEXT;
    int to = last ? same.size() : same.size() - CONTEXT;
    if (to - from < SHORTEST_FOLD) {
      same.forEach(p -> shown.add(paragraph(p)));
      return;
    }
    same.subList(0, from).forEach(p -> shown.add(paragraph(p)));
    shown.add(fold(same.subList(from, to)));
    same.subList(to, same.size()).forEach(p -> shown.add(paragraph(p)));
  }

  private Html fold(List<Paragraph> same) {
    return element(
        "details",
        Attributes.cssClass("fold"),
        element("summary", Attributes.NONE, text(view.words().get("diff.folded", same.size()))),
        many(same.stream().map(this::paragraph)));
  }

  private Html paragraph(Paragraph paragraph) {
    return switch (paragraph.change()) {
      case MOVED_HERE -> moved("diff.moved_here", "moved here", paragraph);
      case MOVED_AWAY -> moved("diff.moved_away", "moved away", paragraph);
      default -> element("p", Attributes.NONE, runs(paragraph));
    };
  }

  private Html moved(String key, String cssClass, Paragraph paragraph) {
    return element(
        "p",
        Attributes.cssClass(cssClass).and("data-change", String.valueOf(++changes)),
        element("span", "note", view.word(key)),
        runs(paragraph));
  }

  private Html runs(Paragraph paragraph) {
    List<Html> parts = new ArrayList<>();
    Run.Kind before = Run.Kind.SAME;
    for (Run run : paragraph.runs()) {
      boolean startsChange =
          run.kind() != Run.Kind.SAME
              && !(before == Run.Kind.REMOVED && run.kind() == Run.Kind.ADDED);
      if (startsChange) {
        changes++;
      }
      parts.add(run(run, startsChange));
      before = run.kind();
    }
    return many(parts.stream());
  }

  private Html run(Run run, boolean startsChange) {
    if (run.kind() == Run.Kind.SAME) {
      return text(run.text());
    }
    boolean added = run.kind() == Run.Kind.ADDED;
    Attributes anchor =
        startsChange
            ? Attributes.of("data-change", String.valueOf(changes)).and("tabindex", "-1")
            : Attributes.NONE;
    return element(
        added ? "ins" : "del",
        anchor,
        spoken(added ? "diff.added" : "diff.removed"),
        text(run.text()),
        spoken("diff.end"));
  }

  /// Heard, not seen: most screen readers do not tell `ins` and `del`.
  private Html spoken(String key) {
    return element(
        "span",
        Attributes.cssClass("spoken").and("lang", view.words().language().code()),
        text(" " + view.word(key) + " "));
  }
}

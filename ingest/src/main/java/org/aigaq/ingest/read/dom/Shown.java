package org.aigaq.ingest.read.dom;

import java.util.Locale;

/// What a browser shows of a page, told by attributes and styles in its source.
public final class Shown {
  /// Shorter than any article that a page would reveal.
  private static final int TEXT = 600;

  private final Dom dom;

  /// Characters of text before each node.
  private final int[] before;

  public Shown(Dom dom) {
    this.dom = dom;
    this.before = new int[dom.size() + 1];
    int sum = 0;
    for (int i = 0; i < dom.size(); i++) {
      before[i] = sum;
      sum += dom.isText(i) ? dom.letters(i) : 0;
    }
    before[dom.size()] = sum;
  }

  /// How many characters of text, white space apart, are below a node.
  public int length(int node) {
    return before[dom.end(node)] - before[node];
  }

  /// Hidden by attribute or style, and not the page itself: streamed and faded-in pages hide all of
  /// their content until a script reveals it.
  public boolean isHidden(int element) {
    return dom.hasAttributes(element) && marked(element) && !holdsThePage(element);
  }

  private boolean marked(int element) {
    if (dom.has(element, Attr.HIDDEN)) {
      return true;
    }
    String style = dom.attr(element, Attr.STYLE);
    if (style.length() < 8) {
      return false;
    }
    String tight = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return tight.contains("display:none") || tight.contains("visibility:hidden");
  }

  /// More than half of the page's text is in it: an element left open by mistake, or a frame around
  /// everything. What its name or style says then means nothing.
  public boolean holdsThePage(int element) {
    int length = length(element);
    return length >= TEXT && length > length(dom.body()) / 2;
  }
}

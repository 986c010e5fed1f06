package org.aigaq.ingest.read.article;

import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Shown;
import org.aigaq.ingest.read.dom.Tag;

/// What an article may be made of: the shown elements of a page with what stands below and above
/// each, as arrays over the nodes of its tree.
final class Outline {
  final Dom dom;
  final Shown shown;

  /// Not to be looked at, nor anything below.
  final boolean[] gone;

  final int[] own;
  final int[] above;
  final float[] lowest;
  final float[] highest;
  final int[] depth;

  /// Tells elements of one tag and class from others.
  private final int[] hashes;

  /// Direct children that are blocks.
  final int[] blocks;

  /// Sums over the texts before each node.
  private final int[] chars;

  private final int[] linkChars;
  private final int[] commas;
  private final int[] prose;

  /// In texts that are direct children.
  final int[] ownChars;

  final int[] ownCommas;

  private Outline(Dom dom, Shown shown, Named named) {
    this.dom = dom;
    this.shown = shown;
    int n = dom.size();
    gone = new boolean[n];
    own = new int[n];
    above = new int[n];
    lowest = named.lowest;
    highest = named.highest;
    depth = new int[n];
    hashes = new int[n];
    blocks = new int[n];
    chars = new int[n + 1];
    linkChars = new int[n + 1];
    commas = new int[n + 1];
    prose = new int[n + 1];
    ownChars = new int[n];
    ownCommas = new int[n];
  }

  static Outline of(Dom dom, Shown shown, Named named) {
    Outline outline = new Outline(dom, shown, named);
    for (int i = 0; i < dom.size(); i++) {
      outline.add(i, named);
    }
    outline.inherit();
    return outline;
  }

  private void add(int i, Named named) {
    int parent = dom.parent(i);
    boolean outside = i != dom.body() && i < dom.body();
    gone[i] = outside || (parent >= dom.body() && gone[parent] && i != dom.body());
    if (dom.isText(i)) {
      text(i, parent);
      return;
    }
    if (!gone[i] && i != dom.body()) {
      gone[i] = isNever(i);
    }
    own[i] = (i == dom.body() ? 0 : named.marks[i]) | shape(i);
    hashes[i] = 31 * dom.tag(i).ordinal() + named.classes[i];
    if (parent >= 0) {
      depth[i] = depth[parent] + 1;
      blocks[parent] += !gone[i] && dom.tag(i).isBlock() ? 1 : 0;
    }
    carry(i);
  }

  private void carry(int i) {
    chars[i + 1] = chars[i];
    linkChars[i + 1] = linkChars[i];
    commas[i + 1] = commas[i];
    prose[i + 1] = prose[i];
  }

  private void text(int i, int parent) {
    carry(i);
    if (gone[i] || shown.length(i) == 0) {
      return;
    }
    long counted = dom.count(i);
    int length = (int) (counted >>> 32);
    int its = (int) counted;
    chars[i + 1] += length;
    commas[i + 1] += its;
    linkChars[i + 1] += dom.inLink(i) ? length : 0;
    prose[i + 1] += inProse(parent) ? length : 0;
    ownChars[parent] += length;
    ownCommas[parent] += its;
  }

  private boolean inProse(int element) {
    int at = element;
    for (int level = 0; at > 0 && level < 4; level++) {
      Tag tag = dom.tag(at);
      if (tag == Tag.P || tag == Tag.BLOCKQUOTE) {
        return true;
      }
      at = dom.parent(at);
    }
    return false;
  }

  private boolean isNever(int i) {
    boolean never =
        switch (dom.tag(i)) {
          case SCRIPT,
              STYLE,
              NOSCRIPT,
              TEMPLATE,
              SVG,
              MATH,
              IFRAME,
              OBJECT,
              EMBED,
              SELECT,
              DATALIST,
              INPUT,
              TEXTAREA,
              BUTTON,
              CANVAS,
              AUDIO,
              VIDEO,
              MAP,
              NAV,
              ASIDE,
              DIALOG,
              LINK,
              META,
              AMP_AD,
              INS,
              MENU,
              TITLE,
              HEAD,
              NOFRAMES,
              NOEMBED ->
              true;
          default -> false;
        };
    return never ? !shown.holdsThePage(i) : shown.isHidden(i);
  }

  private int shape(int i) {
    return switch (dom.tag(i)) {
      case FOOTER -> Marks.FOOTER;
      case HEADER -> Marks.HEADER;
      case FORM -> Marks.FORM;
      case FIGURE, FIGCAPTION -> Marks.FIGURE;
      case UL, OL, DL -> Marks.LIST;
      case TABLE -> Marks.TABLE;
      case BLOCKQUOTE -> Marks.QUOTE;
      case ARTICLE -> Marks.ARTICLE;
      case MAIN -> Marks.MAIN;
      default -> isMain(i) ? Marks.MAIN : 0;
    };
  }

  private boolean isMain(int i) {
    return dom.hasAttributes(i) && dom.attr(i, Attr.ROLE).equals("main");
  }

  /// Links are told when all below is counted; then everything goes down.
  private void inherit() {
    for (int i = dom.body(); i < dom.size(); i++) {
      if (!gone[i] && !dom.isText(i) && isLinks(i)) {
        own[i] |= Marks.LINKS;
      }
    }
    inheritAgain();
  }

  private boolean isLinks(int i) {
    int count = chars(i);
    return count > 0 && count < 3_000 && dom.tag(i).isBlock() && linkDensity(i) > 0.6;
  }

  /// After own bits have changed.
  void inheritAgain() {
    for (int i = 0; i < dom.size(); i++) {
      int parent = dom.parent(i);
      above[i] = own[i] | (parent < 0 ? 0 : above[parent]);
    }
  }

  /// Equal for elements of one tag and class.
  int nameHash(int element) {
    return hashes[element];
  }

  int chars(int node) {
    return chars[dom.end(node)] - chars[node];
  }

  int linkChars(int node) {
    return linkChars[dom.end(node)] - linkChars[node];
  }

  int commas(int node) {
    return commas[dom.end(node)] - commas[node];
  }

  int proseChars(int node) {
    return prose[dom.end(node)] - prose[node];
  }

  double linkDensity(int node) {
    int all = chars(node);
    return all == 0 ? 0 : (double) linkChars(node) / all;
  }
}

package org.aigaq.ingest.read.dom;

/// Makes a tree of tags and texts by the insertion rules of the HTML standard, less those that move
/// what has been inserted.
final class TreeBuilder {
  static final int MAX_DEPTH = 300;
  static final int MAX_NODES = 300_000;

  private final Dom dom;
  private final Tag[] tags = new Tag[MAX_DEPTH + 2];
  private final int[] hashes = new int[MAX_DEPTH + 2];
  private final int[] nodes = new int[MAX_DEPTH + 2];
  private final int[] open = new int[Tag.values().length];
  private int depth;

  /// Start tags without a node because the tree was deep enough.
  private int dropped;

  TreeBuilder(Dom dom) {
    this.dom = dom;
    push(Tag.HTML, 0, dom.node(Tag.HTML, -1, false));
  }

  Dom finish() {
    return dom.finish();
  }

  void attribute(Attr attr, int from, int to) {
    dom.attribute(attr, from, to);
  }

  void forget() {
    dom.forgetAttributes();
  }

  void data(int node, int from, int to) {
    dom.range(node, from, to);
  }

  boolean isForeign() {
    return open[Tag.SVG.ordinal()] + open[Tag.MATH.ordinal()] > 0;
  }

  void text(int from, int to) {
    if (from >= to || dom.size() >= 2 * MAX_NODES) {
      return;
    }
    if (dom.body < 0 && inHead() && !isBlank(from, to)) {
      openBody();
    }
    dom.range(node(Tag.TEXT), from, to);
  }

  private int node(Tag tag) {
    return dom.node(tag, nodes[depth - 1], open[Tag.A.ordinal()] > 0);
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (dom.source.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  /// Directly in the root or the head.
  private boolean inHead() {
    return tags[depth - 1] == Tag.HTML || tags[depth - 1] == Tag.HEAD;
  }

  private void openBody() {
    // Attributes that wait are not the body's.
    popTo(1);
    dom.body = dom.size();
    push(Tag.BODY, 0, dom.bare(Tag.BODY, nodes[0]));
  }

  /// @return the node, or -1 when the tag makes none
  int start(Tag tag, int hash, boolean closed) {
    if (tag == Tag.HTML || tag == Tag.BODY || tag == Tag.HEAD) {
      return frame(tag);
    }
    if (isFull(tag) || !mayStart(tag)) {
      forget();
      return -1;
    }
    if (dom.body < 0 && !tag.is(Tag.HEADISH) && open[Tag.TEMPLATE.ordinal()] == 0) {
      openBody();
    }
    makeRoom(tag);
    int node = node(tag);
    if (!tag.is(Tag.VOID) && !(closed && isForeign())) {
      push(tag, hash, node);
    }
    return node;
  }

  private static boolean nests(Tag tag) {
    return !tag.is(Tag.VOID | Tag.FLAT | Tag.RAW);
  }

  private boolean isFull(Tag tag) {
    boolean nests = nests(tag);
    boolean full = dom.size() >= MAX_NODES || depth >= (nests ? MAX_DEPTH - 20 : MAX_DEPTH);
    dropped += full && nests ? 1 : 0;
    return full;
  }

  private int frame(Tag tag) {
    if (tag == Tag.BODY && dom.body < 0) {
      popTo(1);
      dom.body = dom.size();
      push(tag, 0, node(tag));
      return dom.body;
    }
    if (tag == Tag.HEAD && dom.body < 0 && open[Tag.HEAD.ordinal()] == 0) {
      int node = node(tag);
      push(tag, 0, node);
      return node;
    }
    if (tag == Tag.HTML) {
      // A root of its own, with nothing in it, keeps the attributes.
      return node(tag);
    }
    forget();
    return -1;
  }

  /// Whether a tag counts where it stands.
  private boolean mayStart(Tag tag) {
    if (open[Tag.SELECT.ordinal()] > 0 && !tag.is(Tag.RAW)) {
      if (tag == Tag.SELECT || tag == Tag.INPUT || isTablePart(tag)) {
        popTo(last(Tag.SELECT));
        return tag != Tag.SELECT;
      }
      return tag == Tag.OPTION || tag == Tag.OPTGROUP || tag == Tag.TEMPLATE;
    }
    if (tag == Tag.FORM) {
      return open[Tag.FORM.ordinal()] == 0;
    }
    return !tag.is(Tag.TABLE_PART) || open[Tag.TABLE.ordinal()] > 0;
  }

  private boolean isTablePart(Tag tag) {
    return tag.is(Tag.TABLE_PART) && open[Tag.TABLE.ordinal()] > 0;
  }

  /// Closes what a start tag closes.
  private void makeRoom(Tag tag) {
    if (isForeign()) {
      leaveDrawing(tag);
    }
    if (tag.is(Tag.ENDS_P) && open[Tag.P.ordinal()] > 0) {
      endInScope(Tag.P);
    }
    if (tag.is(Tag.TABLE_PART) || tag == Tag.TABLE) {
      tablePart(tag);
      return;
    }
    switch (tag) {
      case LI -> item(Tag.LI, Tag.LI);
      case DD, DT -> item(Tag.DD, Tag.DT);
      case A -> endFormatting(Tag.A);
      case OPTION, OPTGROUP -> popTo(tags[depth - 1] == Tag.OPTION ? depth - 1 : depth);
      case BUTTON -> endInScope(Tag.BUTTON);
      default -> popTo(tag.isHeading() && tags[depth - 1].isHeading() ? depth - 1 : depth);
    }
  }

  private void leaveDrawing(Tag tag) {
    if (!tag.is(Tag.BREAKOUT)) {
      return;
    }
    int at = depth - 1;
    while (at > 0 && tags[at] != Tag.SVG && tags[at] != Tag.MATH) {
      if (tags[at] == Tag.FOREIGNOBJECT || tags[at] == Tag.DESC || tags[at] == Tag.TITLE) {
        return;
      }
      at--;
    }
    popTo(at);
  }

  /// A list's item ends the one before.
  private void item(Tag one, Tag other) {
    if (open[one.ordinal()] + open[other.ordinal()] == 0) {
      return;
    }
    for (int at = depth - 1; at > 0; at--) {
      Tag tag = tags[at];
      if (tag == one || tag == other) {
        popTo(at);
        return;
      }
      if (tag.is(Tag.SPECIAL) && tag != Tag.ADDRESS && tag != Tag.DIV && tag != Tag.P) {
        return;
      }
    }
  }

  private void tablePart(Tag tag) {
    int at = depth - 1;
    if (tag == Tag.TABLE) {
      // A table right in a table ends it.
      if (at > 0 && (tags[at] == Tag.TABLE || tags[at] == Tag.TR || tags[at] == Tag.TBODY)) {
        int table = last(Tag.TABLE);
        popTo(table < 0 ? depth : table);
      }
      return;
    }
    while (at > 0 && !holds(tags[at], tag)) {
      if (tags[at] == Tag.TEMPLATE) {
        return;
      }
      at--;
    }
    popTo(at + 1);
  }

  private static boolean holds(Tag outer, Tag part) {
    if (outer == Tag.TABLE) {
      return true;
    }
    boolean group = outer == Tag.TBODY || outer == Tag.THEAD || outer == Tag.TFOOT;
    return switch (part) {
      case TR -> group;
      case TD, TH -> group || outer == Tag.TR;
      default -> false;
    };
  }

  void end(Tag tag, int hash) {
    if (dropped > 0 && nests(tag)) {
      dropped--;
      return;
    }
    if (tag == Tag.HEAD && dom.body < 0) {
      popTo(1);
    }
    if (!mayEnd(tag)) {
      return;
    }
    if (tag.is(Tag.FORMATTING)) {
      endFormatting(tag);
    } else if (tag == Tag.TABLE || tag.is(Tag.TABLE_PART)) {
      endTablePart(tag);
    } else if (tag.isHeading()) {
      endHeading();
    } else if (tag.isBlock() || tag == Tag.BUTTON || tag == Tag.OBJECT || tag == Tag.TEMPLATE) {
      endInScope(tag);
    } else {
      endOther(tag, hash);
    }
  }

  private boolean mayEnd(Tag tag) {
    boolean frame = tag == Tag.BODY || tag == Tag.HTML || tag == Tag.HEAD;
    if (frame || (open[tag.ordinal()] == 0 && !tag.isHeading())) {
      return false;
    }
    boolean option = tag == Tag.SELECT || tag == Tag.OPTION || tag == Tag.OPTGROUP;
    return open[Tag.SELECT.ordinal()] == 0 || tag.is(Tag.RAW) || option || isTablePart(tag);
  }

  private void endInScope(Tag tag) {
    int at = inScope(tag, tag == Tag.P);
    popTo(at < 0 ? depth : at);
  }

  private void endHeading() {
    for (int at = depth - 1; at > 0 && !tags[at].is(Tag.BOUNDARY); at--) {
      if (tags[at].isHeading()) {
        popTo(at);
        return;
      }
    }
  }

  private void endTablePart(Tag tag) {
    for (int at = depth - 1; at > 0 && tags[at] != Tag.TEMPLATE; at--) {
      if (tags[at] == tag) {
        popTo(at);
        return;
      }
      if (tags[at] == Tag.TABLE) {
        return;
      }
    }
  }

  private void endOther(Tag tag, int hash) {
    for (int at = depth - 1; at > 0; at--) {
      if (tags[at] == tag && hashes[at] == hash) {
        popTo(at);
        return;
      }
      if (tags[at].is(Tag.SPECIAL)) {
        return;
      }
    }
  }

  /// What is still open inside stays open, beyond its end.
  private void endFormatting(Tag tag) {
    if (open[tag.ordinal()] == 0) {
      return;
    }
    boolean blocks = false;
    for (int at = depth - 1; at > 0; at--) {
      if (tags[at] == tag) {
        if (blocks) {
          remove(at);
        } else {
          popTo(at);
        }
        return;
      }
      if (tags[at].is(Tag.BOUNDARY)) {
        return;
      }
      blocks |= tags[at].is(Tag.SPECIAL);
    }
  }

  private int inScope(Tag tag, boolean buttons) {
    for (int at = depth - 1; at > 0; at--) {
      if (tags[at] == tag) {
        return at;
      }
      if (tags[at].is(Tag.BOUNDARY) || (buttons && tags[at] == Tag.BUTTON)) {
        return -1;
      }
    }
    return -1;
  }

  private int last(Tag tag) {
    int at = depth - 1;
    while (at >= 0 && tags[at] != tag) {
      at--;
    }
    return at;
  }

  private void push(Tag tag, int hash, int node) {
    tags[depth] = tag;
    hashes[depth] = hash;
    nodes[depth++] = node;
    open[tag.ordinal()]++;
  }

  private void popTo(int to) {
    int bottom = Math.max(1, dom.body >= 0 && to <= 1 && depth > 1 && tags[1] == Tag.BODY ? 2 : to);
    while (depth > bottom) {
      open[tags[--depth].ordinal()]--;
    }
  }

  private void remove(int at) {
    open[tags[at].ordinal()]--;
    depth--;
    for (int i = at; i < depth; i++) {
      tags[i] = tags[i + 1];
      hashes[i] = hashes[i + 1];
      nodes[i] = nodes[i + 1];
    }
  }
}

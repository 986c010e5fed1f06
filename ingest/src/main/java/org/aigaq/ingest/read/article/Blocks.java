package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Texts;

/// A page to blocks of text: words of adjacent blocks never glue, words of inline elements never
/// part.
final class Blocks {
  /// Ten times what the longest real pages have; what follows is not read.
  private static final int MAX = 20_000;

  private final Dom dom;
  private final boolean[] gone;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder raw = new StringBuilder();
  private boolean gap;
  private int first = -1;
  private int linkChars;
  private int strongChars;
  private int slantedChars;
  private int breaks;

  private Blocks(Dom dom, boolean[] gone) {
    this.dom = dom;
    this.gone = gone;
  }

  /// Of all that is not gone below a node.
  static List<Block> of(Dom dom, boolean[] gone, int root) {
    Blocks blocks = new Blocks(dom, gone);
    int end = dom.end(root);
    int i = root;
    while (i < end && blocks.blocks.size() < MAX) {
      if (i > root && dom.blockEnded(i)) {
        blocks.flush();
      }
      if (gone[i]) {
        if (dom.tag(i).isBlock()) {
          blocks.flush();
        }
        i = dom.end(i);
      } else {
        blocks.add(i++);
      }
    }
    blocks.flush();
    return blocks.blocks;
  }

  private void add(int i) {
    if (dom.isText(i)) {
      words(i);
    } else if (dom.tag(i) == Tag.BR) {
      gap = true;
      // Two in a row end a paragraph; one ends a line.
      if (++breaks >= 2) {
        flush();
      }
    } else if (dom.tag(i).isBlock()) {
      flush();
    }
  }

  private void words(int i) {
    if (dom.isBlank(i)) {
      gap = true;
      return;
    }
    raw.setLength(0);
    dom.append(i, raw);
    int before = text.length();
    fold();
    int added = text.length() - before;
    if (added == 0) {
      return;
    }
    breaks = 0;
    if (first < 0) {
      first = i;
    }
    linkChars += dom.inLink(i) ? added : 0;
    style(i, added);
  }

  private void fold() {
    int length = raw.length();
    int from = 0;
    while (from < length) {
      if (Letter.isPrinted(raw.charAt(from))) {
        int end = from + 1;
        while (end < length && Letter.isPrinted(raw.charAt(end))) {
          end++;
        }
        put(from, end);
        from = end;
      } else {
        gap |= Texts.isSpace(raw.charAt(from++));
      }
    }
  }

  private void put(int from, int end) {
    if (gap && !text.isEmpty()) {
      text.append(' ');
    }
    gap = false;
    text.append(raw, from, end);
  }

  private void style(int i, int added) {
    boolean strong = false;
    boolean slanted = false;
    for (int up = dom.parent(i); up > 0 && !dom.tag(up).isBlock(); up = dom.parent(up)) {
      Tag tag = dom.tag(up);
      strong |= tag == Tag.B || tag == Tag.STRONG;
      slanted |= tag == Tag.I || tag == Tag.EM || tag == Tag.CITE;
    }
    strongChars += strong ? added : 0;
    slantedChars += slanted ? added : 0;
  }

  private void flush() {
    if (!text.isEmpty()) {
      int holder = dom.parent(first);
      while (holder > dom.body() && !dom.tag(holder).isBlock()) {
        holder = dom.parent(holder);
      }
      blocks.add(
          new Block(
              Math.max(holder, 0), text.toString(), linkChars, strongChars, slantedChars, first));
    }
    text.setLength(0);
    gap = false;
    first = -1;
    linkChars = 0;
    strongChars = 0;
    slantedChars = 0;
    breaks = 0;
  }
}

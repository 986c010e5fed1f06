package org.aigaq.ingest.read.page;

import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Shown;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Texts;

/// A page's text as a reader sees it, white space folded.
///
/// @param start the first 2,000 characters
/// @param words on the whole page
/// @param simhash 64 bits over word 3-shingles
record Visible(String start, int words, long simhash) {
  private static final int START = 2_000;
  private static final int MAX = 400_000;

  static Visible of(Dom dom) {
    StringBuilder out = new StringBuilder();
    Shown shown = new Shown(dom);
    int i = dom.body();
    while (i < dom.size() && out.length() <= MAX) {
      if (i > 0 && dom.blockEnded(i)) {
        out.append(' ');
      }
      if (dom.isText(i)) {
        dom.append(i++, out);
      } else if (i != dom.body() && isUnseen(dom, shown, i)) {
        i = dom.end(i);
      } else {
        Tag tag = dom.tag(i++);
        if (tag.isBlock() || tag == Tag.BR) {
          out.append(' ');
        }
      }
    }
    String text = Texts.fold(out.toString());
    int end = Texts.wholeCharacters(text, Math.min(START, text.length()));
    return new Visible(text.substring(0, end), Texts.words(text), Simhash.of(text));
  }

  private static boolean isUnseen(Dom dom, Shown shown, int node) {
    return switch (dom.tag(node)) {
      case SCRIPT, STYLE, NOSCRIPT, TEMPLATE, SVG, IFRAME, HEAD, TITLE, OBJECT, SELECT, DATALIST ->
          !shown.holdsThePage(node);
      default -> shown.isHidden(node);
    };
  }
}
